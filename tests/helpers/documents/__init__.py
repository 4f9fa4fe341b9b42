"""What is handed out, made and read back: decks, reports, office files."""
