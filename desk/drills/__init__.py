"""Restore drills: that yesterday can be brought back was tried, when, and how it went (SOP-PPID-06 and -07 G.7)."""
