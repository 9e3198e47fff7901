"""The standard operating procedures, as data that an office may change."""
