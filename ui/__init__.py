"""The window: everything that speaks Qt, and nothing that decides."""
