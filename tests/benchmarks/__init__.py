"""The figures of limits.md on this machine: each timed beside its floor, the least that the same work can cost."""
