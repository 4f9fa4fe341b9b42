"""A training under the headings tests.helpers.building.TRAININGS."""

ROW = ["10.2", "05.10.2025", "Etika", "Bakı", 1, 20]
