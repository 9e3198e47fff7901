"""Paper: rows in, PDF bytes out. ReportLab and the encoder of QR codes are used only here."""
