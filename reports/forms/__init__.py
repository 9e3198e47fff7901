"""One file a form: a pure function from rows to a laid-out sheet, without query and without clock."""
