"""How much of drafts a server keeps, and for how long."""

import os
import time

import pytest

from kpi.warehouse.originals import bytes_hash
from loaders.drafts.store import TEXT, Drafts, NoRoom, sweep
from tests.loaders.drafts.analysts import SMALL, draft_of, kept, on_disk


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
