"""The tab of incoming letters: what came in, who was told to do what with it, and what became of it."""
