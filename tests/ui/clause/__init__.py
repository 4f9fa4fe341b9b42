"""The page of a clause, without a browser."""
