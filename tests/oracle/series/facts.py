"""Facts sorted into series: all that stands behind an indicator (or a member of its dimension) of a clause."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.oracle.series.claims import Claim
from tests.oracle.series.declared import COUNTED, DIMENSIONS, Counted


@dataclass
class Series:
    """counted: what of each fact counts. answer: folded, of a survey's share."""

    plan: str
    clause: str
    dataset: str
    indicator: str
    counted: Counted
    answer: str | None = None
    dimension: str = ""
    member: str = ""
    facts: list[dict] = field(default_factory=list)

    def of_year(self, year: int) -> list[dict]:
        return [fact for fact in self.facts if fact["year"] == year]

    def years(self) -> list[int]:
        return sorted({fact["year"] for fact in self.facts})

    def amount(self, fact: dict) -> Claim | None:
        return amount(fact, self.counted.measure)


def amount(fact: dict, measure: str) -> Claim | None:
    value = fact[measure]
    return None if value is None else Claim(value, fact[f"{measure}_qualifier"])


def latest(facts: list[dict]) -> dict:
    """The newest by its last day; of the same day the row that came last."""
    return max(facts, key=lambda fact: (fact["ends"], fact["fact"]))


def automatic_series(
    facts: list[dict], names: dict[tuple[str, str], str], waits: Callable[[dict, str], bool]
) -> list[Series]:
    """waits: whether a fact is not in the figures of a clause yet."""
    found: dict[tuple, Series] = {}
    for fact in facts:
        for clause in ("", *fact["in_clauses"]):
            for counted in COUNTED[fact["dataset"]]:
                if (clause or counted.total) and not waits(fact, clause):
                    _place(found, fact, clause, counted, names)
    for series in found.values():
        if series.dataset == "indicators":
            series.facts = annual_stands(series.facts)
        if series.dataset == "surveys":
            series.facts = newest_answers(series.facts)
    return list(found.values())


def _place(found: dict[tuple, Series], fact: dict, clause: str, counted: Counted, names: dict) -> None:
    answer = fact["split_2"] if counted.measure == "share" else None
    code = ":".join(filter(None, (counted.code, "|".join((fact["split_1"], fact["split_2"])[: counted.splits]))))
    filled = [name for name in DIMENSIONS.get(fact["dataset"], ()) if fact[name] is not None]
    members = {"": "", **{name: names[name, fact[name]] for name in filled}}
    for dimension, member in members.items():
        key = (fact["plan"], clause, fact["dataset"], counted.code, code, dimension, member)
        if key not in found:
            found[key] = Series(fact["plan"], clause, fact["dataset"], code, counted, answer, dimension, member)
        found[key].facts.append(fact)


def annual_stands(facts: list[dict]) -> list[dict]:
    """An annual value stands for its year: months or days beside it are not added to it."""
    annual = {fact["year"] for fact in facts if fact["precision"] == "year" and fact["value"] is not None}
    return [fact for fact in facts if fact["precision"] == "year" or fact["year"] not in annual]


def newest_answers(facts: list[dict]) -> list[dict]:
    """Of an answer that a poll holds more than once: the rows of the newest upload, of those typed alike the last."""
    answers: dict[tuple, list[dict]] = {}
    for fact in facts:
        answers.setdefault((fact["split_1"], fact["split_2"], fact["starts"], fact["ends"]), []).append(fact)
    stands = set()
    for alike in answers.values():
        upload = max(fact["upload"] for fact in alike)
        typed = {
            fact["answer"]: fact["fact"]
            for fact in sorted(alike, key=lambda fact: fact["fact"])
            if fact["upload"] == upload
        }
        stands |= set(typed.values())
    return [fact for fact in facts if fact["fact"] in stands]
