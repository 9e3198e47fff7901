"""Saved views of the DIP register.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, IntegerField, Model, TextField


class SettingView(Model):
    id = AutoField()
    owner = CharField(index=True)
    name = CharField()
    query = TextField()
    order = CharField()
    down = IntegerField()
    columns = TextField()
    shared = IntegerField(default=0)

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "setting_dip_view"


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((SettingView,)):
        SettingView.create_table(safe=False)
