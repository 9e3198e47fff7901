"""One index over all registers; it knows none of them: registers hand it words."""
