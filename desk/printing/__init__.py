"""The print outbox: which sheets a number asks for, and whether they are on paper yet (trust.md M17)."""
