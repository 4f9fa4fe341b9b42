"""A row of trainings, the headings of a wide survey, and what was wrong in a file."""

ROW = ["10.2", "19.04.2025", "A", "Bakı", 1, 13]
WIDE = ["Bənd", "Tarix", "Sual", "Respondentlərin sayı", "Bəli", "Qismən", "Xeyr"]


def codes(outcome) -> list[tuple[str, str]]:
    return [(problem.cell, problem.code) for file in outcome.files for problem in file.problems]
