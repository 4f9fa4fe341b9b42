"""Rows that were perhaps renamed, as commands tell of them."""

from language import Language
from loaders.printing.comparison import comparison_lines, renamed_lines
from loaders.printing.outcome import dry_run_lines
from loaders.publishing.comparing import renamed as comparing
from tests.helpers.building import database, load, look
from tests.helpers.spreadsheets import one_sheet


def test_what_was_fixed_and_counts_twice_is_said(tmp_path):
    """Taking out all that the files lack is no remedy for one renamed row, so it is told how many rows would go."""
    folder = database(tmp_path)
    heading, others = ["Bənd", "Tarix", "Təlimin mövzusu"], [["1.1", f"{day:02}.02.2025", "X"] for day in range(2, 8)]
    load(folder, one_sheet(tmp_path / "a.csv", [heading, ["1.1", "01.02.2025", "Etkia"], *others]))
    fixed = one_sheet(tmp_path / "b.csv", [heading, ["1.1", "01.02.2025", "Etika"]])
    looked, loaded = look(folder, fixed), load(folder, fixed)
    for code, upload in (("az", "“Faylların yüklənməsi”"), ("en", "page Upload"), ("ru", "«Загрузка файлов»")):
        language = Language(code)
        [*_, advice, caution] = renamed_lines(loaded.renamed, language)
        assert upload in advice and "--withdraw" not in advice
        assert "--withdraw" in caution and "7" in caution
        [caution] = [line for line in dry_run_lines(looked, False, language) if "--withdraw" in line]
        assert "7" in caution
    assert "Etkia → Etika" in "".join(renamed_lines(loaded.renamed, Language("en")))


def test_what_is_not_looked_for_among_very_many_rows_is_said(tmp_path, monkeypatch):
    folder = database(tmp_path)
    heading = ["Bənd", "Tarix", "Təlimin mövzusu"]
    load(
        folder,
        one_sheet(tmp_path / "a.csv", [heading, *(["1.1", f"{day:02}.02.2025", "Etkia"] for day in range(1, 5))]),
    )
    fixed = one_sheet(tmp_path / "b.csv", [heading, *(["1.1", f"{day:02}.02.2025", "Etika"] for day in range(1, 4))])
    monkeypatch.setattr(comparing, "MOST", 1)
    [compared] = look(folder, fixed).comparisons
    assert (len(compared.renamed), compared.renamed_count) == (1, 3)
    assert "perhaps renamed: 3" in "".join(comparison_lines(compared, Language("en")))
    monkeypatch.setattr(comparing, "MOST_WITHDRAWN", 3)
    looked, loaded = look(folder, fixed), load(folder, fixed)
    for lines in (dry_run_lines(looked, False, Language("en")), renamed_lines(loaded.renamed, Language("en"))):
        assert any("renamed ones among them were not looked for" in line for line in lines)
