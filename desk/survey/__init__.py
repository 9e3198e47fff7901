"""The yearly satisfaction survey (IKM): nine questions, the sheets that came back, their value."""
