"""What a reader picks and the address keeps: a clause, a year to compare with, the order of a table."""
