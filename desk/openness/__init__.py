"""Evidence for the yearly review of the Komisi Informasi: decisions, registers and dates in one folder."""
