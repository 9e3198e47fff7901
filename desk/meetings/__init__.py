"""Evaluation meetings: the day's news, what was decided, and the tasks that come of it."""
