"""Rows of a sheet of definitions."""

HEADINGS = [
    "Planın kodu",
    "Bənd",
    "Göstəricinin kodu",
    "Göstəricinin adı",
    "Məlumat dəsti",
    "Hesablama üsulu",
    "Nə hesablanır",
    "Süzgəc",
    "Toplanma qaydası",
    "Ölçü vahidi",
]


def row(code, *cells, clause="10.2"):
    return ["P1", clause, code, f"Ad {code}", *cells, *[None] * (len(HEADINGS) - 4 - len(cells))]
