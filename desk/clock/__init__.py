"""The office clock: days off that the office enters, and what they move."""
