"""Documentation cycles: what each OPD is expected to deliver, the circular that asks for it, what came and was kept."""
