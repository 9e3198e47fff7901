"""The tab Daftar Informasi Publik."""
