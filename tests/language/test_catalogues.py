"""Every text that the code says has its translation, with the same places and all plural forms."""

import ast
import gettext
import re
from functools import cache

import pytest
from babel.messages import pofile

from language import LANGUAGES, Language, languages
from tests.helpers import ROOT

ROOMS = ("charts", "data", "kpi", "language", "loaders", "pages", "reports", "ui")
KEYWORDS = {"say": 1, "say_count": 2, "message": 1}  # and how many of their arguments are texts
TRANSLATED = [code for code in LANGUAGES if code != "en"]


@cache
def texts() -> dict:
    """What the code says → where; a text with plural forms is a pair.

    Babel's own extractor passes over what stands inside an f-string.
    """
    found = {}
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (text := text_of(node)):
                found.setdefault(text, f"{path.relative_to(ROOT)}:{node.lineno}")
    return found


def text_of(call: ast.Call) -> str | tuple | None:
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    arguments = call.args[: KEYWORDS.get(name, 0)]
    if not arguments or not all(isinstance(argument, ast.Constant) for argument in arguments):
        return None
    values = tuple(argument.value for argument in arguments)
    return values if name == "say_count" else values[0]


@cache
def catalogues(code: str) -> dict:
    """File name → catalogue."""
    read = {}
    for path in sorted((ROOT / "language" / code).glob("*.po")):
        with path.open("rb") as file:
            read[path.name] = pofile.read_po(file, locale=code, abort_invalid=True)
    return read


def entries(code: str) -> list:
    """(file name, entry) of every entry but the headers."""
    return [(name, entry) for name, catalogue in catalogues(code).items() for entry in catalogue if entry.id]


def forms(text) -> tuple:
    return text if isinstance(text, tuple) else (text,)


def places(text: str) -> set[str]:
    return set(re.findall(r"\{(\w*)[^}]*\}", text))


def test_the_code_says_something():
    assert len(texts()) > 100


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_text_is_translated(code):
    known = set()
    for _, entry in entries(code):
        if all(forms(entry.string)):
            known |= {entry.id, *forms(entry.id)}  # tables mark the forms of a plural one by one
    assert {text: where for text, where in texts().items() if text not in known} == {}


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_translation_is_of_a_text_that_is_said(code):
    unsaid = [
        (name, entry.id)
        for name, entry in entries(code)
        if entry.id not in texts() and not all(form in texts() for form in forms(entry.id))
    ]
    assert unsaid == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_translations_have_the_places_of_their_texts(code):
    wrong = []
    for name, entry in entries(code):
        # 'One clause' may leave out the number that the plural form names.
        expected = set().union(*map(places, forms(entry.id)))
        wrong += [(name, form) for form in forms(entry.string) if places(form) != expected]
    assert wrong == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_plural_form_is_there(code):
    short = []
    for name, catalogue in catalogues(code).items():
        for entry in catalogue:
            if isinstance(entry.id, tuple) and (len(entry.string) != catalogue.num_plurals or not all(entry.string)):
                short.append((name, entry.id))
    assert short == []


def test_what_counts_names_its_count():
    """The first form is not of one alone: in Russian it is of 21 and 101 too. A word beside its number has no places."""
    pairs = {entry.id: set().union(*map(places, entry.id)) for _, entry in entries("ru") if isinstance(entry.id, tuple)}
    assert [pair for pair, named in pairs.items() if named and "count" not in named] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_files_of_one_language_count_alike(code):
    assert len({catalogue.plural_expr for catalogue in catalogues(code).values()}) == 1


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_count_takes_the_form_that_the_catalogues_say(code, monkeypatch):
    """Tools for translators go by the head of a file, the dashboard by language/languages.py."""
    catalogue = next(iter(catalogues(code).values()))
    form_of = gettext.c2py(catalogue.plural_expr)
    monkeypatch.setattr(languages, "_catalogue", lambda _: {"one": [*map(str, range(catalogue.num_plurals))]})
    counts = range(130)
    assert [Language(code).say_count("one", "many", count) for count in counts] == [str(form_of(n)) for n in counts]


@pytest.mark.parametrize("code", TRANSLATED)
def test_nothing_is_fuzzy_or_obsolete(code):
    assert [(name, entry.id) for name, entry in entries(code) if entry.fuzzy] == []
    assert [name for name, catalogue in catalogues(code).items() if catalogue.obsolete] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_no_text_is_translated_in_two_ways(code):
    """language/languages.py merges the files, so only one of two translations would be read."""
    translations = {}
    for _, entry in entries(code):
        translations.setdefault(forms(entry.id)[0], set()).add(entry.string)
    assert {text: found for text, found in translations.items() if len(found) > 1} == {}


def test_no_azerbaijani_ending_is_fixed_to_a_place():
    """What will stand there decides the vowel of its ending: `manatdır`, but `nəfərdir`. Such texts inflect the word."""
    fixed = re.compile(r"\}[”’]?[a-zəıöüğşç]")
    assert [(name, entry.id) for name, entry in entries("az") if any(map(fixed.search, forms(entry.string)))] == []


@pytest.mark.parametrize("word", ["волн", "дизайн-эффект"])
def test_a_thing_has_one_name_in_russian(word):
    """Each poll of a year is an опрос, and deff the эффект дизайна."""
    found = [(name, entry.id) for name, entry in entries("ru") if any(word in text for text in forms(entry.string))]
    assert found == []
