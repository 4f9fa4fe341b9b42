"""Names and texts from spreadsheets as a page can show them."""
