"""Read-marks of each officer's notices.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from peewee import AutoField, CharField, Database, DatabaseProxy, Model


class SettingNotice(Model):
    id = AutoField()
    login = CharField()
    key = CharField()
    told = CharField(default="")
    read = CharField(default="")

    class Meta:
        database = DatabaseProxy()
        legacy_table_names = False
        table_name = "setting_notice"
        indexes = ((("login", "key"), True),)


def up(database: Database) -> None:
    """Make the table."""
    with database.bind_ctx((SettingNotice,)):
        SettingNotice.create_table(safe=False)
