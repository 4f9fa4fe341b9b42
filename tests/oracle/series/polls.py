"""Shares and respondents of a question: recomputed where every count is known, else as the latest poll published them."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from tests.oracle.series.claims import Claim, weakest
from tests.oracle.series.facts import amount, latest

# As the samples and random databases have them, grouped.
DOES_NOT_APPLY = frozenset(("müraciət etməmişəm", "aid deyil", "istifadə etməmişəm", "xidmətdən istifadə etməmişəm"))


class Polled(NamedTuple):
    """What the polls of some days come to. n: None where it is not known; self_selected: None where nothing says it."""

    claim: Claim | None
    n: Claim | None = None
    self_selected: bool | None = None
    has_counts: bool = False
    effect: float | None = None
    weighted: bool = False


def polls_of(facts: Iterable[dict]) -> list[list[dict]]:
    """The rows of each poll: those of the same question on the same days."""
    polls: dict[tuple, list[dict]] = {}
    for fact in facts:
        polls.setdefault((fact["split_1"], fact["starts"], fact["ends"]), []).append(fact)
    return list(polls.values())


def waves_of(facts: list[dict], measure: str) -> dict:
    """The days of each of several polls in a year, by their last row, and those of the one that the year is told by
    where they cannot be added up: the last that published the measure."""
    waves = sorted(polls_of(facts), key=_newest)
    if len(waves) < 2:
        return {"waves": [], "published_wave": None}
    given = [wave for wave in waves if any(fact[measure] is not None for fact in wave)]
    days = [(wave[0]["starts"], wave[0]["ends"]) for wave in waves]
    of_last = (given[-1][0]["starts"], given[-1][0]["ends"]) if given and not all_counted(waves) else None
    return {"waves": days, "published_wave": of_last}


def held(facts: list[dict]) -> dict:
    """How many polls there were, and the last day on which somebody was asked: None where one is known by its year
    alone."""
    is_known = facts and not any(fact["precision"] == "year" for fact in facts)
    ended: date | None = max(fact["ends"] for fact in facts) if is_known else None
    return {"polls": len(polls_of(facts)) or None, "poll_ended": ended}


def all_counted(polls: list[list[dict]]) -> bool:
    """Of every poll the counts of all answers are known, and n."""
    return bool(polls) and all(
        _n(poll) and _n(poll).value > 0 and all(fact["count"] is not None and not fact.get("weighted") for fact in poll)
        for poll in polls
    )


def respondents(facts: list[dict]) -> Polled:
    """n of a question: over its polls where they can be added up, else of the latest that says it."""
    polls = polls_of(facts)
    if all_counted(polls):
        n = _added([_n(poll) for poll in polls])
        return Polled(n, n, _flag(facts), True)
    known = [fact for fact in facts if fact["base"] is not None]
    if not known:
        return Polled(None)
    n = amount(latest(known), "base")
    return Polled(n, n, latest(known)["self_selected"])


def told(facts: list[dict]) -> list[dict]:
    """The rows by which shares are told: all where they can be added up, else those of the last poll that has shares."""
    polls = polls_of(facts)
    published = [poll for poll in polls if any(fact["share"] is not None for fact in poll)]
    return facts if all_counted(polls) else max(published, key=_newest) if published else []


def respondents_but(facts: list[dict], told: list[dict], left_out: set[str]) -> Polled:
    """Those to whom a question applies: known where every count is, and where nobody says that it does not."""
    if not any(fact["share"] or fact["count"] for fact in told if fact["split_2"] in left_out):
        return respondents(facts)
    polls = polls_of(facts)
    if not all_counted(polls):
        return Polled(None)
    out = [amount(fact, "count") for fact in facts if fact["split_2"] in left_out]
    n = sum(_n(poll).value for poll in polls) - sum(claim.value for claim in out)
    exact = all(claim.qualifier == "exact" for claim in [*out, *(_n(poll) for poll in polls)])
    return Polled(Claim(n, "exact" if exact else "about")) if n > 0 else Polled(None)


def share(facts: list[dict], named: set[str], left_out: set[str] = frozenset()) -> Polled:
    """The share of the named (folded) answers. left_out: answers that do not belong to the base."""
    polls = polls_of(facts)
    if all_counted(polls):
        return _recomputed(facts, polls, named, left_out)
    published = [poll for poll in polls if any(fact["share"] is not None for fact in poll)]
    return _published(max(published, key=_newest), named, left_out) if published else Polled(None)


def _recomputed(facts: list[dict], polls: list[list[dict]], named: set[str], left_out: set[str]) -> Polled:
    above = _added(amount(fact, "count") for fact in facts if fact["split_2"] in named - left_out)
    out = _added(amount(fact, "count") for fact in facts if fact["split_2"] in left_out)
    all_asked = _added(_n(poll) for poll in polls)
    n = Claim(all_asked.value - out.value, weakest((all_asked.qualifier, out.qualifier)))
    if n.value <= 0 or not any(fact["split_2"] in named - left_out for fact in facts):
        return Polled(None)
    # A share of counts that are not exact is 'about', whichever of the two is not.
    exact = above.qualifier == n.qualifier == "exact"
    return Polled(
        Claim(100 * above.value / n.value, "exact" if exact else "about"),
        n,
        _flag(facts),
        True,
        _pooled_effect(polls, left_out),
    )


def _published(poll: list[dict], named: set[str], left_out: set[str]) -> Polled:
    above = [
        amount(fact, "share") for fact in poll if fact["split_2"] in named - left_out and fact["share"] is not None
    ]
    out = [amount(fact, "share") for fact in poll if fact["split_2"] in left_out and fact["share"] is not None]
    rest = 100 - sum(claim.value for claim in out)
    if not above or rest <= 0:
        return Polled(None)
    value, weights = sum(claim.value for claim in above), (_effect(poll), any(fact.get("weighted") for fact in poll))
    if not any(claim.value for claim in out):
        return Polled(Claim(value, weakest(claim.qualifier for claim in above)), _n(poll), _flag(poll), False, *weights)
    return Polled(
        Claim(100 * value / rest, "about"), None, _flag(poll), False, *weights
    )  # published shares are rounded, and n of the rest is not known


def _newest(poll: list[dict]) -> tuple:
    newest = latest(poll)
    return newest["ends"], newest["fact"]


def _n(poll: list[dict]) -> Claim | None:
    known = [amount(fact, "base") for fact in poll if fact["base"] is not None]
    return Claim(max(claim.value for claim in known), weakest(claim.qualifier for claim in known)) if known else None


def _added(claims: Iterable[Claim]) -> Claim:
    claims = list(claims)
    return Claim(sum(claim.value for claim in claims), weakest(claim.qualifier for claim in claims))


def _flag(facts: list[dict]) -> bool | None:
    """Whether any of them was self-selected; of drawn ones beside one of which nothing is said, None."""
    flags = {fact["self_selected"] for fact in facts}
    return True if True in flags else None if None in flags else False


def _effect(poll: list[dict]) -> float | None:
    """The design effect of a poll: what its newest row says."""
    stated = [fact for fact in poll if fact.get("design_effect") is not None]
    return max(stated, key=lambda fact: fact["fact"])["design_effect"] if stated else None


def _pooled_effect(polls: list[list[dict]], left_out: set[str]) -> float | None:
    """Of independent samples added up: by how much the variance of their common share, (Σ n² · deff · pq / n) / N², is more
    than pq / N, that of a simple random sample of as many."""
    effects = [_effect(poll) for poll in polls]
    if not any(effects):
        return None
    sizes = [_n(poll).value - sum(fact["count"] for fact in poll if fact["split_2"] in left_out) for poll in polls]
    variance = sum(n * n * (effect or 1) / n for n, effect in zip(sizes, effects, strict=True) if n) / sum(sizes) ** 2
    return variance * sum(sizes)
