"""Drafts are kept whole, apart from one another, within limits, and leave the disk when they are done with."""

import stat
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpi.warehouse.originals import bytes_hash
from loaders.drafts import as_json, offers
from loaders.drafts.draft import Draft, Dropped, Edits, KeptFile, TypedPlan, TypedReport, TypedRows, TypedText, new_id
from loaders.drafts.store import FOLDER, TEXT, Drafts, Gone
from loaders.recognition.readings import Reading
from tests.loaders.drafts.analysts import BEGUN, HOSTILE, kept, on_disk

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
