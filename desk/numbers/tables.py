"""How number books are stored; no number row is ever deleted."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField

from desk.store.database import Table


class BookRow(Table):
    """A counter with its first pattern; ``period`` is ``tahun`` or ``terus``.

    ``code`` is the kind of what it numbers, and after an ``@`` the unit whose own book it is: ``release@IKP``.
    """

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
    book_id: int
    version = IntegerField(default=1)

    class Meta:
        """Given once, for ever."""

        table_name = "number"
        indexes = ((("book", "period", "serial", "suffix"), True), (("kind", "target"), False))


class BookPatternRow(Table):
    """Another pattern of a book, from a day on; what was numbered before keeps its printed number."""

    book = ForeignKeyField(BookRow, backref="patterns")
    pattern = CharField()
    valid_from = CharField()
    reason = CharField()
    entered_at = CharField()
    book_id: int
    version = IntegerField(default=1)

    class Meta:
        """In the order in which they were entered."""

        table_name = "book_pattern"


class GapRow(Table):
    """Why a serial was left out: a book begun on paper, a number lost with a sheet."""

    book = ForeignKeyField(BookRow, backref="remarks")
    period = CharField()
    serial = IntegerField()
    remark = CharField()
    entered_at = CharField()
    book_id: int
    version = IntegerField(default=1)

    class Meta:
        """Nomor lompat."""

        table_name = "number_gap"
        indexes = ((("book", "period", "serial"), True),)
