"""The figures of reports, counted from the registers, and the words that officers add to a report."""
