"""The page of how far the report is."""
