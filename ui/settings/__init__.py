"""What an office sets: its profile and hours, days off, SOPs, contacts, who stands in; and its reports."""
