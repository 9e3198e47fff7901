"""How an officer's read-marks are kept; no part of the office's truth."""

from __future__ import annotations

from peewee import CharField

from desk.store.database import Table


class SettingNotice(Table):
    """A notice that an officer was told of in the tray (``told``) or has read (``read``); ISO moments or ''."""

    login = CharField()
    key = CharField()
    told = CharField(default="")
    read = CharField(default="")

    class Meta:
        """Tanda baca."""

        table_name = "setting_notice"
        indexes = ((("login", "key"), True),)
