"""What could stand in a faulty cell instead: offered to the analyst, never taken in silence."""

from difflib import get_close_matches

from language import LANGUAGES
from language.folding import fold
from loaders.problems.problem import Problem


def proposals(problem: Problem) -> tuple[str, ...]:
    """Texts that would be read without a problem, the likelier first; () where none can be told."""
    propose = _PROPOSE.get(problem.code)
    return propose(problem) if propose and problem.cell else ()


def _both_readings(problem: Problem) -> tuple[str, ...]:
    return problem.fault.values["first_typed"], problem.fault.values["second_typed"]


def _both_shares(problem: Problem) -> tuple[str, ...]:
    return problem.fault.values["first"], problem.fault.values["second"]


def _candidates(problem: Problem) -> tuple[str, ...]:
    return tuple(problem.fault.values["candidates"].split(" / "))


def _restored(problem: Problem) -> tuple[str, ...]:
    return (text,) if (text := problem.fault.values["restored"]) else ()


def _near_choice(problem: Problem) -> tuple[str, ...]:
    """A mistyped answer, in whichever language it comes nearest to."""
    words = [word for code in LANGUAGES for word in problem.fault.values["choices"][code].split(", ")]
    by_fold = {fold(word): word for word in words}
    return tuple(by_fold[near] for near in get_close_matches(fold(problem.value), by_fold, n=1, cutoff=0.75))


def _without_zeros(problem: Problem) -> tuple[str, ...]:
    """Two decimals that a number format showed: 10.20 for clause 10.2."""
    known = problem.fault.values.get("known", ())
    return tuple(clause for clause in known if "." in clause and clause == problem.value.strip().rstrip("0"))


_PROPOSE = {
    "ambiguous_number": _both_readings,
    "month_first": _candidates,
    "unsure_share": _both_shares,
    "ambiguous_clause": _candidates,
    "damaged_letters": _restored,
    "not_a_choice": _near_choice,
    "clause_not_in_plan": _without_zeros,
}
