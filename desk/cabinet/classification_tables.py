"""How an office's own classification list is stored."""

from __future__ import annotations

from peewee import CharField, IntegerField, TextField

from desk.store.database import Table


class ClassificationRow(Table):
    """A code of one scheme with the words of its retention clauses; clauses that nobody could read stay as they are.

    ``valid_from`` and ``valid_to`` are years or ISO days as text, '' where the list does not say.
    """

    scheme = CharField()
    code = CharField()
    name = TextField()
    note = TextField(default="")
    parent = CharField(default="")
    active = CharField(default="")
    inactive = CharField(default="")
    fate = CharField(default="")
    valid_from = CharField(default="")
    valid_to = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Kode klasifikasi arsip."""

        table_name = "classification"
        indexes = ((("scheme", "code"), True),)


class ClassificationChangeRow(Table):
    """What a code says from a day on (``valid_from``, ISO); '' leaves a thing as it is. A change can be withdrawn."""

    scheme = CharField()
    code = CharField()
    valid_from = CharField()
    name = TextField(default="")
    note = TextField(default="")
    active = CharField(default="")
    inactive = CharField(default="")
    fate = CharField(default="")
    valid_to = CharField(default="")
    reason = CharField()
    entered_at = CharField()
    withdrawn_at = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """In the order in which they were entered."""

        table_name = "classification_change"
        indexes = ((("code",), False),)
