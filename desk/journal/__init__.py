"""The diary of every change: chained by hashes, anchored outside the data folder."""
