"""Korean news in, tables of who did what to whom out."""
