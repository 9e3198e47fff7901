"""Back-up, restore and check at the window."""
