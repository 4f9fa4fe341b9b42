"""Drafts are kept whole, apart from one another, within limits, and leave the disk when they are done with."""

import os
import stat
import time
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpi.warehouse.originals import bytes_hash
from loaders.drafts import as_json, offers
from loaders.drafts.draft import (
    Draft,
    Dropped,
    Edits,
    KeptFile,
    TypedPlan,
    TypedReport,
    TypedRows,
    TypedText,
    id_of,
    new_id,
)
from loaders.drafts.limits import Limits
from loaders.drafts.store import FOLDER, TEXT, Drafts, Gone, NoRoom, sweep
from loaders.recognition.readings import Reading
from loaders.roles.actor import operator

LEYLA, RASHAD = "a" * 64, "b" * 64
SMALL = Limits(drafts=3, megabytes=1, all_drafts=5, all_megabytes=2, days=30, offer_days=7)
BEGUN = datetime(2026, 11, 22, 10, 45)
HOSTILE = ["", ".", "..", "../" + RASHAD, "/etc/passwd", "a" * 31 + "/", "A" * 32, "a" * 32 + "\n", "a\0b", "%2e%2e"]


@pytest.fixture
def leyla(tmp_path):
    return Drafts(tmp_path, LEYLA, SMALL)


@pytest.fixture
def rashad(tmp_path):
    return Drafts(tmp_path, RASHAD, SMALL)


def kept(drafts: Drafts, content: bytes = b"a", minute: int = 0, **more) -> Draft:
    """A draft of one file, saved."""
    draft = draft_of(content, minute, **more)
    drafts.save(draft, {bytes_hash(content): content}, is_new=True)
    os.utime(drafts.folder(draft.id) / TEXT, (minute + time.time(),) * 2)
    return draft


def draft_of(content: bytes, minute: int = 0, **more) -> Draft:
    file = KeptFile(bytes_hash(content), "a.csv", len(content))
    return Draft(new_id(), Dropped((file,)), "AGY", "", 1, BEGUN + timedelta(minutes=minute), **more)


def on_disk(drafts: Drafts) -> list[str]:
    return sorted(str(path.relative_to(drafts.database)) for path in drafts.database.rglob("*") if path.is_file())


TEXTS = st.text(st.characters(codec="utf-8"), max_size=6)
READINGS = st.builds(
    Reading, TEXTS, st.sampled_from(["trainings", ""]), st.integers(1, 9), st.dictionaries(TEXTS, TEXTS)
)
FILES = st.builds(
    KeptFile,
    TEXTS,
    TEXTS,
    st.integers(0),
    st.dictionaries(st.tuples(TEXTS, TEXTS), TEXTS),
    st.dictionaries(TEXTS, READINGS),
    st.dictionaries(TEXTS, st.none() | TEXTS),
)
DROPPED = st.builds(
    Dropped,
    st.lists(FILES, max_size=3).map(tuple),
    st.dictionaries(TEXTS, READINGS),
    st.frozensets(st.tuples(TEXTS, TEXTS)),
    st.dictionaries(TEXTS, st.integers()),
)
CELLS = st.dictionaries(TEXTS, TEXTS)
EDITS = st.builds(Edits, st.dictionaries(TEXTS, CELLS), st.lists(CELLS).map(tuple), st.frozensets(TEXTS))
WORK = (
    DROPPED
    | st.builds(TypedPlan, st.dictionaries(TEXTS, EDITS))
    | st.builds(TypedReport, st.integers(), st.dictionaries(TEXTS, st.builds(TypedText, CELLS, CELLS)))
    | st.builds(TypedRows, TEXTS, st.lists(CELLS, max_size=3).map(tuple), CELLS, st.none() | st.integers(0, 2))
)


@settings(max_examples=20)
@given(work=WORK, texts=st.tuples(TEXTS, TEXTS, TEXTS, TEXTS))
def test_what_is_written_is_what_is_read(work, texts):
    agency, plan, name, handed_by = texts
    draft = Draft(new_id(), work, agency, plan, 7, BEGUN, name, handed_by)
    assert as_json.read(as_json.written(draft)) == draft


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"form": 2}', '{"form": 1, "kind": "Draft", "work": {}}'])
def test_what_is_no_draft_is_not_read_and_does_not_hide_the_others(leyla, text):
    draft, other = kept(leyla), kept(leyla, minute=1)
    (leyla.folder(other.id) / TEXT).write_text(text, encoding="utf-8")
    assert leyla.read(other.id) is None and leyla.all() == [draft]


def test_a_draft_is_kept_with_its_files_closed_to_others_and_removed_with_them(leyla):
    draft = kept(leyla, b"abc")
    assert leyla.read(draft.id) == draft and leyla.file(draft.id, bytes_hash(b"abc")).read_bytes() == b"abc"
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (leyla.database / FOLDER).rglob("*")}
    assert modes == {0o700, 0o600} and stat.S_IMODE((leyla.database / FOLDER).stat().st_mode) == 0o700
    leyla.discard(draft.id)
    assert leyla.all() == [] and on_disk(leyla) == []


def test_a_file_that_is_taken_out_leaves_the_disk(leyla):
    draft = kept(leyla, b"abc")
    leyla.save(replace(draft, work=Dropped(())), {}, is_new=False)
    assert [path.name for path in leyla.folder(draft.id).iterdir()] == [TEXT]


def test_what_was_removed_elsewhere_is_not_made_again(leyla):
    draft = kept(leyla)
    leyla.discard(draft.id)
    with pytest.raises(Gone):
        leyla.save(draft, {}, is_new=False)
    assert on_disk(leyla) == []


# ---- Whose it is ----


@pytest.mark.parametrize("id", HOSTILE)
def test_what_is_no_id_names_no_file(leyla, rashad, id):
    kept(rashad)
    assert leyla.read(id) is None and leyla.revision(id) is None
    leyla.discard(id)
    for touch in (leyla.folder, lambda id: leyla.file("a" * 32, id), lambda id: offers.offer(leyla, id)):
        with pytest.raises(Gone):
            touch(id)
    with pytest.raises(ValueError):
        Drafts(leyla.database, id)
    assert len(rashad.all()) == 1


def test_a_draft_of_somebody_else_is_not_there(leyla, rashad):
    theirs = kept(rashad)
    assert leyla.read(theirs.id) is None and leyla.all() == []
    with pytest.raises(Gone):
        leyla.save(theirs, {}, is_new=False)
    with pytest.raises(Gone):
        offers.offer(leyla, theirs.id)
    leyla.discard(theirs.id)
    assert rashad.all() == [theirs]


# ---- Handed over ----


def test_a_colleague_takes_a_draft_over_by_its_link_once(leyla, rashad):
    draft = kept(leyla, b"abc", name="Leyla")
    secret = offers.offer(leyla, draft.id)
    assert secret not in "".join(on_disk(leyla)), "the link can be read from the disk"
    assert offers.offered(leyla.database, secret) == draft and leyla.all() == [draft]
    taken = offers.claim(rashad, secret, operator("-"))
    assert taken == replace(draft, name="", handed_by="Leyla")
    assert rashad.all() == [taken] and leyla.all() == []
    assert rashad.file(taken.id, bytes_hash(b"abc")).read_bytes() == b"abc"
    with pytest.raises(Gone):
        offers.claim(leyla, secret, operator("-"))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda leyla, id: offers.withdraw(leyla, id),
        lambda leyla, id: offers.offer(leyla, id),
        lambda leyla, id: leyla.discard(id),
        lambda leyla, id: [os.utime(one, (time.time() - 8 * 86_400,) * 2) for one in leyla.folder(id).glob("offer-*")],
    ],
    ids=["withdrawn", "offered anew", "thrown away", "too old"],
)
def test_a_link_that_is_over_leads_nowhere(leyla, rashad, spoil):
    draft = kept(leyla)
    secret = offers.offer(leyla, draft.id)
    spoil(leyla, draft.id)
    assert offers.offered(leyla.database, secret) is None
    with pytest.raises(Gone):
        offers.claim(rashad, secret, operator("-"))
    assert rashad.all() == []


@pytest.mark.parametrize("secret", [*HOSTILE, "*", "?" * 32, "a" * 32, "*" * 32])
def test_a_guessed_link_leads_nowhere(leyla, rashad, secret):
    offers.offer(leyla, kept(leyla).id)
    assert offers.offered(leyla.database, secret) is None
    with pytest.raises(Gone):
        offers.claim(rashad, secret, operator("-"))


def test_whoever_types_the_same_plan_keeps_the_own_draft(leyla, rashad):
    id = id_of(TypedPlan, "AGY", "P1")
    for drafts in (leyla, rashad):
        drafts.save(Draft(id, TypedPlan({}), "AGY", "P1", 1, BEGUN, drafts.owner[0]), {}, is_new=True)
    secret = offers.offer(leyla, id)
    with pytest.raises(offers.ThereAlready):
        offers.claim(rashad, secret, operator("-"))
    assert (leyla.read(id).name, rashad.read(id).name) == ("a", "b") and offers.is_offered(leyla, id)


def test_the_own_link_opens_the_own_draft(leyla):
    draft = kept(leyla, name="Leyla")
    assert offers.claim(leyla, offers.offer(leyla, draft.id), operator("-")) == draft
    assert leyla.all() == [draft] and not offers.is_offered(leyla, draft.id)


# ---- Limits ----


def test_the_oldest_of_the_same_analyst_goes_first_and_is_told(leyla, rashad):
    theirs = kept(rashad, minute=-60)
    oldest, *others = [kept(leyla, minute=minute) for minute in range(3)]
    newest = draft_of(b"new", 9)
    assert leyla.save(newest, {bytes_hash(b"new"): b"new"}, is_new=True) == [oldest]
    assert leyla.all() == [newest, *reversed(others)] and rashad.all() == [theirs]
    assert leyla.save(newest, {}, is_new=False) == [], "one that is there already needs no room"


def test_so_many_bytes_push_the_oldest_out(leyla):
    oldest, other = kept(leyla, b"a" * 500_000), kept(leyla, b"b" * 400_000, minute=1)
    content = b"c" * 400_000
    assert leyla.save(draft_of(content, 2), {bytes_hash(content): content}, is_new=True) == [oldest]
    assert other in leyla.all()


@pytest.mark.parametrize("many", ["drafts of others", "bytes of others", "own bytes"])
def test_what_the_server_has_no_room_for_pushes_nobody_out(leyla, many):
    content = b"d" * (1_100_000 if many == "own bytes" else 300_000)
    count = {"drafts of others": 5, "bytes of others": 2, "own bytes": 0}[many]
    size = {"drafts of others": 1, "bytes of others": 900_000}.get(many, 0)
    for number in range(count):
        kept(Drafts(leyla.database, f"{number:064x}", SMALL), b"e" * size)
    before = on_disk(leyla)
    with pytest.raises(NoRoom):
        leyla.save(draft_of(content), {bytes_hash(content): content}, is_new=True)
    assert on_disk(leyla) == before


def test_what_nobody_touches_expires_with_what_a_kill_has_left(leyla, rashad):
    old, new = kept(leyla, minute=-31 * 24 * 3600), kept(rashad)
    os.utime(leyla.folder(old.id) / TEXT, (time.time() - 31 * 86_400,) * 2)
    leaving = kept(rashad, minute=1)
    rashad.folder(leaving.id).rename(rashad.folder(leaving.id).with_name(f"{leaving.id}.leaving"))
    sweep(leyla.database, SMALL)
    assert rashad.all() == [new]
    assert not leyla.place.exists() and len(on_disk(leyla)) == 2
