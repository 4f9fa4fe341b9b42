"""Random spreadsheets, the facts in them, and what loads and undoings of them leave: a second computation."""
