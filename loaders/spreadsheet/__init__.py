"""Files to cells, numbers and dates, behind guards. Knows no dataset."""
