"""The page History in a browser."""
