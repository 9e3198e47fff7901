"""Labels: the geometry of their stock, what stands on one, and the sheet of them."""
