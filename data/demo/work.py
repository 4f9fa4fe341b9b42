"""The made-up agency's work plans: what it meant to do in its last two years, rows as dicts by column name."""

from collections.abc import Iterator
from datetime import date

from data.demo.plans import clauses_of

YEARS = (2025, 2026)
_QUARTERS = ("I", "II", "III", "IV")

# Duty, kind, title, how many in each quarter, heads at one of them (None where nobody counts), who is to do it.
_BY_QUARTER = (
    ("ethics", "trainings", "Etik davranış üzrə təlimlər", (10, 12, 12, 10), 18, "Kadrlar şöbəsi"),
    ("regions", "trainings", "Regionlarda təlimlər", (14, 22, 24, 18), 30, "Regional idarələr"),
    ("awareness", "events", "Maarifləndirmə görüşləri", (30, 36, 36, 30), 45, "İctimaiyyətlə əlaqələr şöbəsi"),
    ("consultations", "events", "QHT-lərlə dəyirmi masalar", (3, 4, 4, 4), 25, "İctimaiyyətlə əlaqələr şöbəsi"),
)
_COUNCIL = ((3, 16), (6, 15), (9, 14), (12, 14))  # month and day of each meeting
_VIDEOS = 4  # a month


def work_plan() -> Iterator[dict]:
    """By quarters, by days and by months, as offices plan."""
    for year in YEARS:
        for duty, kind, title, counts, heads, responsible in _BY_QUARTER:
            for quarter, count in zip(_QUARTERS, counts, strict=True):
                yield _row(year, duty, kind, title, f"{quarter} rüb {year}", count, responsible) | {
                    "participants": count * heads
                }
        for month, day in _COUNCIL:
            meeting = _row(year, "council", "events", "İctimai Şura ilə görüş", date(year, month, day), 1, "Katiblik")
            yield meeting | {"participants": 15}
        for month in range(1, 13):
            video = _row(year, "social", "outreach", "Maarifləndirici çarxlar", f"{month:02}.{year}", _VIDEOS, None)
            yield video | {"channel": "YouTube", "material": "Video"}


def _row(year: int, duty: str, kind: str, title: str, dates: str | date, count: int, responsible: str | None) -> dict:
    return {
        "year": year,
        "clause": clauses_of(year, duty),
        "kind": kind,
        "title": title,
        "dates": dates,
        "count": count,
        "responsible": responsible,
    }
