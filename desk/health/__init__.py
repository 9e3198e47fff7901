"""Is the office's data whole? Read-only; each finding names the record and what to do."""
