"""The office's own settings: its profile and hours, shown, confirmed and changed."""
