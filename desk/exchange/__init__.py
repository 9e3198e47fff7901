"""What goes in and out of the office as files: foreign files are read in a process of their own."""
