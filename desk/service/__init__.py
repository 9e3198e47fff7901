"""The service desk of public information: requests, objections, complaints and suggestions, in one register."""
