"""Made-up plans, rows, workbooks and facts of any size, to measure with."""
