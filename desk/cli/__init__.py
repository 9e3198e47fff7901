"""The command line: how a scheduled task, the person who looks after the PC, or a test works with an office's data."""
