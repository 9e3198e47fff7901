"""Notices without spam: the bell in the header and the list "untuk saya"."""
