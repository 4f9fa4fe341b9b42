"""Read rows to checked rows: plan and clause, what a row is, answers, targets; every problem with its cell."""
