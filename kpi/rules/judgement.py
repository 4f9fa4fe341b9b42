"""A figure against its target (rule 9 in docs/rules.md): reached, on track, behind."""

from dataclasses import dataclass, replace
from datetime import date

ON_TRACK = 0.95  # of the pace that the target needs
ABOUT = 0.1  # 'about 40' may be a tenth less or more

JUDGEMENTS = (
    "reached",
    "on_track",  # the year runs, and what is needed by now is there
    "behind",  # the year runs, and it is not
    "not_reached",  # the year has ended, or what should stay small has grown beyond the target
)
NOT_JUDGED = (
    "neither",  # neither more nor less is better
    "no_day",  # the year runs, and no day says how far
    "bound",  # 'at least', 'at most' or 'about' may lie on either side
    "nothing_due",  # by this day nothing of the target is due yet
    "no_scale",  # nothing spans a way to the target in the indicator's direction
    "open_origin",  # a level's last final value, from which its way leads, is not known exactly
)
_GROWING = ("within_year", "since_start")
GOOD, BAD = ("reached", "on_track"), ("behind", "not_reached")


@dataclass(frozen=True, slots=True)
class Usual:
    """The part of a year's growth that is there by a day, as earlier years went."""

    part: float
    years: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the way of a latest value to its target begins: its last final value, else its baseline, and its day."""

    value: float
    day: date
    qualifier: str = "exact"


@dataclass(frozen=True, slots=True)
class Aim:
    """What a figure is held against.

    direction: more, less or neither. cut: the day up to which it is known. start: for what adds up over years, the
    value at the end of the year before. usual: how its earlier years went by that day; None where that is not known, so
    that the elapsed share of the year stands for it. origin: of a latest value; None where it has none.
    """

    year: int
    value: float
    qualifier: str
    target: float
    direction: str
    accumulation: str
    complete: bool
    cut: date | None = None
    baseline: float | None = None
    start: float = 0.0
    usual: Usual | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """state: one of JUDGEMENTS, or None with why, one of NOT_JUDGED.

    needed: what is due by through (None: by the end of the year). threshold: of a value that runs and of which a part
    is due, the value from which, or up to which, it is on track. pace: achieved over needed; of a ratio, the part of
    the way from baseline to target. like: the earlier years whose pace was taken; () for the elapsed share. origin:
    from which value a latest one's way begins, and since: the day of that.
    """

    state: str | None
    why: str | None = None
    needed: float | None = None
    through: date | None = None
    pace: float | None = None
    threshold: float | None = None
    like: tuple[int, ...] = ()
    origin: float | None = None
    since: date | None = None


def judge(aim: Aim) -> Judgement:
    """Of what adds up, achieved / (target × the part that is due by its day); of a latest value, the same of its way
    from its origin to the target; of a ratio, (value - baseline) / (target - baseline), without a baseline from zero:
    it does not grow with the days. On track from 0.95."""
    if aim.direction == "neither":
        return Judgement(None, "neither")
    judged = _judged(aim)
    if judged.state and not _is_certain(aim, judged.state):
        return replace(judged, state=None, why="bound", pace=None)
    return judged


def _judged(aim: Aim) -> Judgement:
    if aim.accumulation in _GROWING:
        return _growing(aim)
    return _latest(aim) if aim.accumulation == "latest" else _ratio(aim)


def _growing(aim: Aim) -> Judgement:
    """What adds up: it can still grow while the year runs, and never falls."""
    less = aim.direction == "less"
    if aim.complete:
        return Judgement(
            "reached" if _is_reached(aim) else "not_reached",
            None,
            aim.target,
            None,
            _over(aim.value - aim.start, aim.target - aim.start),
        )
    if less and aim.value > aim.target:
        return Judgement("not_reached", None, aim.target)
    if not less and aim.value >= aim.target:
        return Judgement("reached", None, aim.target)
    if aim.cut is None or aim.cut.year != aim.year:
        return Judgement(None, "no_day")
    due = (aim.target - aim.start) * (aim.usual.part if aim.usual else elapsed_share(aim.year, aim.cut))
    like = aim.usual.years if aim.usual else ()
    if aim.usual and not aim.usual.part:
        return Judgement(None, "nothing_due", through=aim.cut, like=like)
    achieved = aim.value - aim.start
    threshold = aim.start + (due / ON_TRACK if less else due * ON_TRACK)
    keeps = due >= ON_TRACK * achieved if less else achieved >= ON_TRACK * due
    state = "on_track" if keeps else "behind"
    return Judgement(state, None, aim.start + due, aim.cut, _over(achieved, due), threshold, like)


def _latest(aim: Aim) -> Judgement:
    """A level: by its own day as much of the straight way from its origin is due as of the time. Where the target held
    at the origin already, it is due all year."""
    through, sign = None if aim.complete else aim.cut, -1 if aim.direction == "less" else 1
    start = aim.origin if aim.origin and aim.origin.qualifier == "exact" else None
    way = (aim.target - start.value) * sign if start else 0.0
    if aim.complete or _is_reached(aim) or aim.cut is None or start is None:
        state = "reached" if _is_reached(aim) else "not_reached" if aim.complete else None
        why = None if state else "no_day" if aim.cut is None else "open_origin" if aim.origin else "no_scale"
        done = (aim.value - start.value) * sign / way if start and way > 0 else None
        return Judgement(state, why, aim.target, through, done)
    if way <= 0:
        return Judgement("behind", None, aim.target, through, None, aim.target, (), start.value, start.day)
    due = way * (aim.cut - start.day).days / (date(aim.year, 12, 31) - start.day).days
    achieved, state = (aim.value - start.value) * sign, "behind"
    if achieved >= ON_TRACK * due:
        state = "on_track"
    needed, threshold = (start.value + sign * part * due for part in (1, ON_TRACK))
    return Judgement(state, None, needed, through, achieved / due, threshold, (), start.value, start.day)


def _is_reached(aim: Aim) -> bool:
    return aim.value <= aim.target if aim.direction == "less" else aim.value >= aim.target


def _ratio(aim: Aim) -> Judgement:
    is_reached = _is_reached(aim)
    through = None if aim.complete else aim.cut
    pace = _way(aim)
    if is_reached:
        return Judgement("reached", None, aim.target, through, pace)
    if aim.complete:
        return Judgement("not_reached", None, aim.target, None, pace)
    if pace is None:
        return Judgement(None, "no_scale", aim.target, through)
    return Judgement("on_track" if pace >= ON_TRACK else "behind", None, aim.target, through, pace)


def _way(aim: Aim) -> float | None:
    """How much of the way from the baseline to the target is done; None where they span none."""
    if aim.baseline is None and aim.direction == "less":
        return _over(aim.target, aim.value)
    start = aim.baseline or 0.0
    is_a_way = aim.target < start if aim.direction == "less" else aim.target > start
    return _over(aim.value - start, aim.target - start) if is_a_way else None


def _over(part: float, whole: float) -> float | None:
    return None if whole == 0 else part / whole


def _is_certain(aim: Aim, state: str) -> bool:
    """Whether the state is the same wherever the value may lie: 'at least' can only be more, 'at most' only less,
    'about' is a tenth of it either way."""
    if aim.qualifier == "about":
        return {_judged(replace(aim, value=aim.value * part)).state for part in (1 - ABOUT, 1 + ABOUT)} == {state}
    if aim.qualifier not in ("at_least", "at_most"):
        return True
    may_be_better = (aim.qualifier == "at_least") == (aim.direction == "more")
    return state in (GOOD if may_be_better else BAD)


def elapsed_share(year: int, through: date) -> float:
    """The part of a year that has gone by at the end of a day in it."""
    return ((through - date(year, 1, 1)).days + 1) / ((date(year + 1, 1, 1) - date(year, 1, 1)).days)
