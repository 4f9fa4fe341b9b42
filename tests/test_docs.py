"""What README, CONTRIBUTING and docs/ say of the code is there; what is generated is as it would be generated now."""

import re
from dataclasses import astuple

import pytest

from docs import pictures, rules
from loaders.drafts import limits
from loaders.problems.limits import LIMITS
from loaders.spreadsheet.confined import BOUNDS
from loaders.workbooks import column_tables
from tests.helpers import ROOT
from tests.helpers.costly import COSTLY
from ui.navigation.contents import ENTRIES

DOCUMENTS = {path.name: path.read_text(encoding="utf-8") for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"))}
OPERATIONS = DOCUMENTS["operations.md"]
TARGETS = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
CODE = "benchmarks|charts|data|docs|kpi|language|loaders|pages|reports|ui"
ROOMS = CODE + "|tests"
MADE = "data/kpi"  # by the first start


def number(text: str) -> int:
    return int(text.replace(",", ""))


@pytest.mark.parametrize("name, written", [("columns.md", column_tables.document), ("rules.md", rules.document)])
def test_what_is_generated_is_as_it_would_be_generated_now(name, written):
    assert DOCUMENTS[name] == written()


@pytest.mark.parametrize("name", sorted(set(DOCUMENTS) - {"CHANGELOG.md"}))
def test_every_path_and_module_that_is_named_is_there(name):
    text = DOCUMENTS[name]
    paths = re.findall(rf"`((?:{ROOMS})/[\w./-]*)`", text)
    modules = [module.replace(".", "/") for module in re.findall(rf"python -m ((?:{ROOMS})[\w.]*\w)", text)]
    there = [*paths, *(path for path in modules if not (ROOT / path).is_dir() and not (ROOT / f"{path}.py").is_file())]
    assert [path for path in there if path != MADE and not (ROOT / path).exists()] == []


def test_every_file_that_is_named_by_its_end_is_there():
    ends = re.findall(r"`((?:\w+/)*\w+\.(?:py|sql|po))`", DOCUMENTS["architecture.md"] + DOCUMENTS["CONTRIBUTING.md"])
    files = (*ROOT.glob("*.py"), *(path for room in ROOMS.split("|") for path in (ROOT / room).rglob("*.*")))
    there = [f"/{path.relative_to(ROOT).as_posix()}" for path in files]
    assert ends and [end for end in ends if not any(path.endswith(f"/{end}") for path in there)] == []


def test_what_a_docstring_or_a_comment_names_is_there():
    """By its dotted name: a module of a room, or something in it."""
    texts = {path: path.read_text(encoding="utf-8") for room in CODE.split("|") for path in (ROOT / room).rglob("*.py")}
    modules = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in texts}

    def is_there(name: str) -> bool:
        module, rest = name, ""
        while module and module not in modules:
            module, _, rest = module.rpartition(".")
        # What begins like a room and is none of its modules is another thing: kpi.example.org.
        return not rest or "." not in module or bool(re.search(rf"\b{rest}\b", texts[modules[module]]))

    names = rf"\b((?:{CODE})(?:\.\w+){{2,}})"
    named = {(str(path.relative_to(ROOT)), name) for path, text in texts.items() for name in re.findall(names, text)}
    assert len(named) > 1000 and sorted(one for one in named if not is_there(one[1])) == []


def test_every_page_of_the_menu_stands_in_the_table_of_the_readme():
    rows = re.findall(r"^\| ([^|]+) \| ", DOCUMENTS["README.md"].partition("## Look")[2], re.MULTILINE)
    named = {title for row in rows for title in row.split(", ")}
    assert [entry.title for entry in ENTRIES if entry.listed and entry.title not in named] == []


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_every_link_leads_somewhere(name):
    folder = ROOT if (ROOT / name).exists() else ROOT / "docs"
    links = re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", DOCUMENTS[name])
    assert [link for link in links if not (folder / link).exists()] == []


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_every_target_of_make_that_is_named_exists(name):
    assert set(re.findall(r"`make ([a-z-]+)|^    make ([a-z-]+)", DOCUMENTS[name], re.MULTILINE)) <= {
        pair for target in TARGETS for pair in ((target, ""), ("", target))
    }


def test_every_setting_is_named():
    code = [path.read_text(encoding="utf-8") for room in CODE.split("|") for path in (ROOT / room).rglob("*.py")]
    read = {name for text in code for name in re.findall(r"""(?:get\(|environ\[|setting\()"(KPI_\w+)\"""", text)}
    assert read and read <= set(re.findall(r"`(KPI_\w+)`", OPERATIONS))


def test_limits_are_those_of_the_code():
    assert {name: number(most) for most, name in re.findall(r"\| ([\d,]+) \| `(\w+)` \|", OPERATIONS)} == LIMITS


def test_limits_of_drafts_are_those_of_the_code():
    table = OPERATIONS.partition("### Drafts")[2].partition("###")[0]
    assert tuple(map(number, re.findall(r"^\|[^|]+\| ([\d,]+) \|", table, re.MULTILINE))) == astuple(limits.LIMITS)


def test_bounds_of_processes_are_those_of_the_code():
    rows = re.findall(
        r"^\| `(\w+)`[^|]*\| (\d[\d,]*\d)[^|]*\| (\d[\d,]*\d)(?:, and (\d+) for each)?", OPERATIONS, re.MULTILINE
    )
    assert {name: tuple(number(one or "0") for one in bounds) for name, *bounds in rows} == {
        name: (one.megabytes, one.seconds, one.seconds_each) for name, one in BOUNDS.items()
    }


def test_the_pictures_of_the_readme_are_those_that_are_taken():
    shown = re.findall(r"docs/pictures/(\w+)\.png", DOCUMENTS["README.md"])
    assert sorted(shown) == sorted(picture.name for picture in pictures.PICTURES)


def test_every_room_says_what_is_in_it():
    silent = [
        path for room in ROOMS.split("|") for path in (ROOT / room).rglob("__init__.py") if not path.stat().st_size
    ]
    assert silent == []


def test_every_test_that_takes_long_is_there():
    gone = [
        (file, name)
        for file, names in COSTLY.items()
        for name in names
        if not re.search(rf"^def {name}\(", (ROOT / "tests" / file).read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert gone == []
