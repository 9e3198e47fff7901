"""How incoming letters and disposisi are stored; dates and times are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow, PositionRow
from desk.store.database import Table

TAKEN_OVER = "buku lama"
"""What a letter asks for that was dealt with on paper before this program, and taken over from its book."""

TAKEN_BACK = "pengambilalihan diurungkan: "
"""How the reason of a number begins that was void because the taking over of its book was undone."""


class LetterRow(Table):
    """A letter that came in; ``asks`` is ``publikasi``, ``liputan``, ``lain`` or ``TAKEN_OVER``."""

    sender = CharField()
    reference = CharField()
    dated = CharField()
    subject = CharField()
    nature = CharField()
    contact = CharField()
    asks = CharField()
    received_at = CharField()
    received_by = ForeignKeyField(OfficerRow)
    version = IntegerField(default=1)

    class Meta:
        """Surat masuk."""

        table_name = "letter"


class DisposisiRow(Table):
    """An instruction on a letter from one officer to one position; ``parent`` is the disposisi it follows from."""

    letter = ForeignKeyField(LetterRow, backref="disposisi")
    parent = IntegerField(default=0)
    by = ForeignKeyField(OfficerRow, backref="disposed")
    by_title = CharField()
    to = ForeignKeyField(PositionRow, backref="told")
    instructions = TextField()
    note = TextField()
    due = CharField()
    given_at = CharField()
    done_at = CharField(default="")
    done_by = CharField(default="")
    done_note = TextField(default="")
    letter_id: int
    version = IntegerField(default=1)

    class Meta:
        """Lembar disposisi."""

        table_name = "disposisi"


class InstructionRow(Table):
    """A pre-printed instruction of the office's lembar disposisi; ``retired`` keeps old sheets readable."""

    words = CharField(unique=True)
    position = IntegerField()
    retired = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """What stands under “Dengan hormat harap”."""

        table_name = "disposisi_instruction"
