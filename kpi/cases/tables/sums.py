"""Cases of rule 8: what adds up, and how."""

from datetime import date

from kpi.cases.shapes import Case, Typed, figure
from kpi.rules.figure_row import Wave
from language import message


def defined(code: str, **cells) -> dict[str, tuple[dict, ...]]:
    return {"definition": ({"indicator": code} | cells,)}


def values(*dated: tuple[str, float], unit: str | None = None) -> dict[str, tuple[dict, ...]]:
    more = {"unit": unit} if unit else {}
    return {"indicators": tuple({"dates": dates, "code": "x", "value": value} | more for dates, value in dated)}


THREE_TIMES = (("2024", 6), ("03.2025", 2), ("06.2025", 3))
_WAVES = (Wave(date(2025, 3, 1), date(2025, 3, 31), "month"), Wave(date(2025, 9, 1), date(2025, 9, 30), "month"))
_PEOPLE = "trainings.participants"


ADDED = (
    Case(
        message("The count is added up, not the rows"),
        Typed(
            {
                "trainings": (
                    {"dates": "19.04.2025", "count": 1, "participants": 13},
                    {"dates": "2025", "count": 10, "participants": 143},
                )
            }
        ),
        (figure(11, "trainings.held"), figure(156, _PEOPLE)),
    ),
    Case(
        message("A row with two dates and no count"),
        Typed({"trainings": ({"dates": "09.11.2025, 07.12.2025", "participants": 21},)}),
        (figure(2, "trainings.held"), figure(21, _PEOPLE)),
    ),
    Case(
        message("Within the year"),
        Typed(defined("x", accumulation="within_year") | values(*THREE_TIMES)),
        (figure(5, "x"),),
    ),
    Case(
        message("The latest value"),
        Typed(defined("x", accumulation="latest") | values(*THREE_TIMES)),
        (figure(3, "x"),),
    ),
    Case(
        message("Since the start of the plan"),
        Typed(defined("x", accumulation="since_start") | values(*THREE_TIMES)),
        (figure(11, "x"),),
    ),
    Case(
        message("A value of a month beside the annual value"),
        Typed(defined("x", accumulation="within_year") | values(("2025", 100), ("03.2025", 20))),
        (figure(100, "x"),),
    ),
    Case(
        message("Percentages are not added up"),
        Typed(values(("03.2025", 40), ("06.2025", 44.5), unit="%")),
        (figure(44.5, "x", unit="%"),),
    ),
    Case(
        message("Two polls of a year: shares from all counts"),
        Typed(
            {
                "surveys": tuple(
                    {"dates": dates, "code": "S1", "answer": answer, "count": count}
                    for dates, answer, count in (
                        ("03.2025", "A", 10),
                        ("03.2025", "B", 10),
                        ("09.2025", "A", 60),
                        ("09.2025", "B", 20),
                    )
                )
            }
        ),
        (
            figure(70, "surveys.share:s1|a", base=100, has_counts=True, waves=_WAVES),
            figure(100, "surveys.n:s1", has_counts=True, waves=_WAVES),
        ),
    ),
    Case(
        message("Channels and kinds of material are not added together"),
        Typed(
            {
                "outreach": (
                    {"dates": "2025", "channel": "Facebook", "material": "Video", "count": 234},
                    {"dates": "05.2025", "channel": "FACEBOOK", "material": "video", "count": 6},
                    {"dates": "2025", "channel": "YouTube", "material": "Video", "count": 240},
                )
            }
        ),
        (
            figure(240, "outreach.items:facebook|video", label="Facebook · Video"),
            figure(240, "outreach.items:youtube|video", label="YouTube · Video"),
        ),
    ),
    Case(
        message("Defined by an analyst: the number of rows of one channel"),
        Typed(
            defined("own", dataset="outreach", counts="rows", filter="{channel} = YouTube")
            | {
                "outreach": (
                    {"dates": "04.2025", "channel": "YouTube", "material": "Video", "count": 3},
                    {"dates": "05.2025", "channel": "youtube", "material": "Video", "count": 5},
                    {"dates": "05.2025", "channel": "Facebook", "material": "Video", "count": 7},
                )
            }
        ),
        (figure(2, "own"),),
    ),
    Case(
        message("Defined by an analyst: the sum of a column"),
        Typed(
            defined("own", dataset="trainings", counts="sum", counted="{participants}", filter="{region} = Bakı")
            | {
                "trainings": (
                    {"dates": "01.07.2025", "region": "Bakı", "participants": 30},
                    {"dates": "02.07.2025", "region": "Gəncə", "participants": 50},
                    {"dates": "03.07.2025", "region": "BAKI", "participants": "> 10"},
                )
            }
        ),
        (figure(40, "own", qualifier="at_least"),),
    ),
    Case(
        message("Defined by an analyst: the number of distinct values"),
        Typed(
            defined("own", dataset="trainings", counts="distinct", counted="{region}")
            | {
                "trainings": (
                    {"dates": "01.07.2025", "region": "Bakı"},
                    {"dates": "02.07.2025", "region": "Gəncə"},
                    {"dates": "03.07.2025", "region": "bakı"},
                )
            }
        ),
        (figure(2, "own"),),
    ),
    Case(
        message("Defined by an analyst: a share of answers, without those that do not apply"),
        Typed(
            defined("own", dataset="surveys", counts="share", counted="A; B", filter="{answer} ≠ N/A")
            | {
                "surveys": tuple(
                    {"dates": "05.10.2025", "code": "S1", "answer": answer, "count": count}
                    for answer, count in (("A", 30), ("B", 15), ("C", 15), ("N/A", 40))
                )
            }
        ),
        (figure(75, "own", unit="%"),),
    ),
    Case(
        message("Defined by an analyst: a ratio of two indicators"),
        Typed(
            defined("own", dataset="trainings", counts="ratio", counted="trainings.participants / trainings.held")
            | {
                "trainings": (
                    {"dates": "01.07.2025", "count": 1, "participants": 30},
                    {"dates": "02.07.2025", "count": 3, "participants": 50},
                )
            }
        ),
        (figure(20, "own"),),
    ),
)
