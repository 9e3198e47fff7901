"""Domain and storage of the information desk: no Qt, no ReportLab."""
