"""Forms for the steps of the SOPs that have no screen of their own."""
