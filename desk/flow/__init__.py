"""Cases: one run of a procedure over one thing, and the steps done."""
