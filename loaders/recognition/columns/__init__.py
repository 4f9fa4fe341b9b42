"""What only a column as a whole tells: numbers, the answers of a wide survey, months that stand first."""
