"""Parts of what adds up since the start, in years that bring nothing to them: they are still part of the whole."""

from collections.abc import Iterator


def carried(figures: list[dict]) -> Iterator[dict]:
    """What stands beside the parts that a year's own rows name."""
    for whole in figures:
        if whole["dimension"] or whole["accumulation"] != "since_start":
            continue
        parts = [one for one in figures if one["dimension"] and _of(one) == _of(whole) and one["year"] <= whole["year"]]
        for place in {(one["dimension"], one["member"]) for one in parts}:
            last = max(
                (one for one in parts if (one["dimension"], one["member"]) == place), key=lambda one: one["year"]
            )
            if last["year"] < whole["year"]:
                yield _still(last, whole)


def _of(figure: dict) -> tuple:
    return tuple(figure[name] for name in ("plan", "clause", "dataset", "indicator"))


def _still(part: dict, whole: dict) -> dict:
    """The part as it was, with the days of the whole."""
    kept = ("dimension", "member", "value", "qualifier", "rows", "missing", "unit", "sample")
    is_known = whole["same_days_value"] is not None
    return (
        whole
        | {name: part[name] for name in kept}
        | {"same_days_value": part["value"] if is_known else None, "same_days_qualifier": part["qualifier"]}
        | {"straddles": False, "same_days_straddles": False, "spills": 0, "newest": None}
    )
