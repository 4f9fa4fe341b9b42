"""The page on what is missing, without a browser."""
