"""The page of what is missing."""
