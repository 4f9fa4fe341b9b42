"""The page Upload in a browser."""
