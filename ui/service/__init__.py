"""The service desk at the window: one register of requests, objections, complaints and suggestions."""
