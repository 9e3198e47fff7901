"""Kalender Peliputan: months, weeks and crews of what is covered, and one event with its crew, letter and results."""
