"""The page of a clause."""
