"""The tab Filing Kabinet: the cabinet drawn, what lies in it, and the labels for it."""
