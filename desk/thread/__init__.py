"""The one thread of a thing through all registers, from invitation to folder (K11)."""
