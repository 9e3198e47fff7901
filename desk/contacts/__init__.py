"""People outside the office: media partners, senders, OPD, protocol."""
