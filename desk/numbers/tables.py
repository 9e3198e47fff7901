"""How number books are stored; no number row is ever deleted."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField

from desk.store.database import Table


class BookRow(Table):
    """A counter with a pattern; ``period`` is ``tahun`` or ``terus``."""

    code = CharField(unique=True)
    title = CharField()
    pattern = CharField()
    period = CharField()
    version = IntegerField(default=1)

    class Meta:
        """The one word for a counter."""

        table_name = "book"


class SeriesRow(Table):
    """The running state of a book in one year."""

    book = ForeignKeyField(BookRow, backref="series")
    period = CharField()
    last = IntegerField(default=0)
    closed = CharField(default="")
    book_id: int
    version = IntegerField(default=1)

    class Meta:
        """One a year."""

        table_name = "series"
        indexes = ((("book", "period"), True),)


class NumberRow(Table):
    """A number that was given: what it numbers, how it is printed, and why it is void."""

    book = ForeignKeyField(BookRow, backref="numbers")
    period = CharField()
    serial = IntegerField()
    suffix = CharField(default="")
    printed = CharField(index=True)
    kind = CharField()
    target = IntegerField()
    state = CharField(default="issued")
    reason = CharField(default="")
    issued_at = CharField()
    version = IntegerField(default=1)

    class Meta:
        """Given once, for ever."""

        table_name = "number"
        indexes = ((("book", "period", "serial", "suffix"), True), (("kind", "target"), False))
