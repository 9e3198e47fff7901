"""The print outbox: sheets that a number asks for.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, IntegerField, Model


class PrintJob(Model):
    id = AutoField()
    form = CharField()
    key = CharField()
    copy = CharField()
    state = CharField()
    times = IntegerField(default=0)
    reason = CharField(default="")
    made_at = CharField()
    printed_at = CharField(default="")
    version = IntegerField(default=1)

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "print_job"
        indexes = ((("form", "key", "copy"), True), (("state", "id"), False))


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((PrintJob,)):
        PrintJob.create_table(safe=False)
