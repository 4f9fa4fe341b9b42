"""Whatever is said of one figure, on any page and in any file, is the same."""
