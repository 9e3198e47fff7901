"""The emergency book: a folder that tells the office's registers without the program (SOP-PPID-06 and -07 G.7)."""
