"""What goes in and out of the office as files: foreign files are read in a process of their own.

Pure, and below the registers: what a text says of itself (headline, dateline, dates) is read here, what to do with it
is decided there.
"""
