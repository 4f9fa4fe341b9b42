"""Units of reported values: of their series, and those that stand in names."""
