"""Questions that stand before or beside the tabs: who is there, which office, which key."""
