"""How the answers of the satisfaction survey are stored; days are ISO texts."""

from __future__ import annotations

from peewee import CharField, ForeignKeyField, IntegerField, TextField

from desk.people.tables import OfficerRow
from desk.store.database import Table


class AnswerSheetRow(Table):
    """One sheet that came back: the answers 1 to 4 to the nine questions; ``void`` says why it does not count."""

    answered_on = CharField()
    channel = CharField()
    suggestion = TextField()
    u1 = IntegerField()
    u2 = IntegerField()
    u3 = IntegerField()
    u4 = IntegerField()
    u5 = IntegerField()
    u6 = IntegerField()
    u7 = IntegerField()
    u8 = IntegerField()
    u9 = IntegerField()
    entered_by = ForeignKeyField(OfficerRow, backref="answer_sheets")
    entered_at = CharField()
    void = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        """Lembar jawaban; nobody's name is on it."""

        table_name = "answer_sheet"
