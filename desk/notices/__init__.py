"""For me: what changed for one officer, read from the registers as they stand, with his own read-marks."""
