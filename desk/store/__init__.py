"""One database behind Peewee, the place it may lie in, and files that are written whole or not at all."""
