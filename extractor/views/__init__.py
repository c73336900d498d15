"""Views on an extraction for people: highlighted text and tables as HTML."""
