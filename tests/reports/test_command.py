"""Hand-outs from the command line: every form, and a sentence where one cannot be made."""

import pytest

from kpi.warehouse import editions
from reports.__main__ import main
from reports.formats import FORMATS
from tests.helpers.building import TODAY

ASKED = ["--agency", "DEMO", "--plan", "DEMO-2021-2026", "--year", "2026"]
BEGINS = {".html": b"<!doctype html>", ".pptx": b"PK", ".docx": b"PK", ".xlsx": b"PK", ".zip": b"PK", ".pdf": b"%PDF-"}


@pytest.fixture
def hand_out(database, capsys):
    """A function that gives the exit code and what was said."""

    def run(*words, folder=database):
        code = main([*map(str, words), "--database", str(folder), "--today", TODAY.isoformat()])
        printed = capsys.readouterr()
        assert printed.out == ""
        return code, printed.err.strip()

    return run


@pytest.mark.parametrize(("form", "ending"), FORMATS)
def test_every_form_is_written(hand_out, tmp_path, form, ending):
    file = tmp_path / f"file{ending.upper() if ending == '.pdf' else ending}"
    file.write_text("what was there before")
    assert hand_out(form, *ASKED, "--language", "ru", "-o", file) == (0, "")
    assert file.read_bytes().lower().startswith(BEGINS[ending].lower())
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("words", "language", "sentence"),
    [
        (["report", *ASKED, "-o", "{}/r.txt"], "en", "A file of this kind ends in: .docx, .pdf, .xlsx."),
        (["brief", *ASKED, "-o", "{}/r.docx"], "ru", "Файл этого вида должен оканчиваться на: .pdf."),
        (
            ["report", *ASKED, "-o", "{}/nowhere/r.pdf"],
            "en",
            "The file {}/nowhere/r.pdf cannot be written: there is no such file or folder.",
        ),
        (["report", *ASKED, "-o", "{}/folder.pdf"], "az", "{}/folder.pdf faylı yazıla bilmir: bu, qovluqdur."),
        (
            ["report", "--agency", "DEMO", "--plan", "X", "--year", "2026", "-o", "{}/r.pdf"],
            "en",
            "This edition does not have this agency, plan and year: DEMO X 2026.",
        ),
        (
            ["report", "--agency", "DEMO", "--plan", "DEMO-2021-2026", "--year", "2030", "-o", "{}/r.pdf"],
            "az",
            "DEMO DEMO-2021-2026 2030",
        ),
        (["report", *ASKED, "--edition", "77", "-o", "{}/r.pdf"], "ru", "Выпуска 77 нет; последний – "),
        (["report", *ASKED, "--edition", "0", "-o", "{}/r.pdf"], "en", "There is no edition 0; the newest is "),
        (
            ["slides", *ASKED, "--deck", "İyun", "-o", "{}/s.html"],
            "en",
            "No slides are kept under the name “İyun”. There are: –.",
        ),
        (
            ["slides", *ASKED, "--template", "{}/none.pptx", "-o", "{}/s.pptx"],
            "en",
            "The file {}/none.pptx cannot be read: there is no such file or folder.",
        ),
        (
            ["slides", *ASKED, "--template", "{}/text.pptx", "-o", "{}/s.html"],
            "en",
            "A template can only be used for slides as .pptx.",
        ),
        (
            ["slides", *ASKED, "--template", "{}/text.pptx", "-o", "{}/s.pptx"],
            "en",
            "{}/text.pptx is not a PowerPoint file whose look the slides could take.",
        ),
    ],
)
def test_what_cannot_be_made_is_refused_in_a_sentence(hand_out, tmp_path, words, language, sentence):
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "text.pptx").write_text("no presentation")
    before = sorted(tmp_path.iterdir())
    code, text = hand_out(*(word.replace("{}", str(tmp_path)) for word in words), "--language", language)
    assert code == 2
    assert sentence.replace("{}", str(tmp_path)) in text and len(text.splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == before


def test_a_folder_without_a_database_and_one_with_a_damaged_one(hand_out, tmp_path):
    asked = ["report", *ASKED, "--language", "en", "-o", tmp_path / "r.pdf"]
    assert hand_out(*asked, folder=tmp_path / "kpi") == (2, f"There is no database in {tmp_path / 'kpi'}.")
    editions.create(tmp_path / "kpi")
    editions.edition_file(tmp_path / "kpi", 1).write_bytes(b"no database")
    assert hand_out(*asked, folder=tmp_path / "kpi") == (2, f"The database in {tmp_path / 'kpi'} cannot be read.")
    assert not (tmp_path / "r.pdf").exists()
