"""Number books: counters with a pattern, where a number is given once, for ever."""
