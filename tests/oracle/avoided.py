"""Random databases without what is open (OPEN in tests/test_oracle.py), so that everything else is held; goes with the cures."""


def avoiding(drawn: dict) -> dict:
    """One poll of a question and year where shares were published, exact n and counts; every text and head count there."""
    asked: dict[tuple, tuple] = {}
    return drawn | {
        "crosswalk": [row for row in drawn["crosswalk"] if row["clause"]],
        "definition": [_one_question(row) for row in drawn["definition"] if row["indicator"] != "d-value"],
        "fact": [_filled(fact) for fact in drawn["fact"] if fact["dataset"] != "surveys" or _is_only(fact, asked)],
    }


def _one_question(row: dict) -> dict:
    return row | {"filter": f"Sualın kodu = s1; {row['filter']}"} if row["indicator"] == "d-share" and "s1" not in (row["filter"] or "") else row


def _is_only(fact: dict, asked: dict[tuple, tuple]) -> bool:
    """Polls with counts and a word on the sample may be several."""
    only = fact.get("count") is None or fact["self_selected"] is None
    poll = (fact["starts"], fact["ends"])
    first, first_is_only = asked.setdefault((fact["plan"], fact["series"], fact["year"]), (poll, only))
    return first == poll or not (only or first_is_only)


def _filled(fact: dict) -> dict:
    if fact["dataset"] == "surveys":
        known = {f"{name}_qualifier": "exact" for name in ("count", "base") if fact.get(name) is not None}
        return fact | known | ({"share_qualifier": "exact"} if fact.get("count") is not None else {})
    if fact["dataset"] == "trainings":
        heads = {"participants": 3.0, "participants_qualifier": "about"} if fact["participants"] is None else {}
        return fact | heads | {"region": fact["region"] or "Şəki"}
    return fact
