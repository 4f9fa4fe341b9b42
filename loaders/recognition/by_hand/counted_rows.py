"""Single rows of which an analyst says that they count, whatever makes them doubtful."""

CountedRows = frozenset[tuple[str, int, str]]  # sheet, spreadsheet row, doubt of loaders.recognition.sifting.rules
