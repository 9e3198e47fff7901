"""Help behind F1: pages of one sheet each, shown beside the work, searched, printed."""
