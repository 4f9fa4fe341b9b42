"""The page of the annual report: its words are written here."""
