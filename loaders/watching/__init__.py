"""The watched folder: when a file is whole, what was taken, and where it goes."""
