"""Pieces that screens are put together from; they know no register."""
