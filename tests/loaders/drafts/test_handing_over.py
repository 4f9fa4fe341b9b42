"""A draft goes to a colleague by a link, once, and to nobody else."""

import os
import time
from dataclasses import replace

import pytest

from kpi.warehouse.originals import bytes_hash
from loaders.drafts import offers
from loaders.drafts.draft import Draft, TypedPlan, id_of
from loaders.drafts.store import Gone
from loaders.roles.actor import operator
from tests.loaders.drafts.analysts import BEGUN, HOSTILE, kept, on_disk


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
