"""Rows of trainings that commands are tried with."""

GOOD = ["10.2", "19.04.2025", "A", "Bakı", 1, 13]
BAD = ["10.2", "31.02.2025", "B", "Bakı", 1, "çox"]
