"""Officers, the positions they hold for a time, and their keys."""
