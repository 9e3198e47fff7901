"""The one search of the window: its field, what it finds, and the filters that hold."""
