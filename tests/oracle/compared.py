"""What figures and rows of a database are compared by."""

from tests.oracle.compare import differences
from tests.oracle.dashboard import in_table, shown
from tests.oracle.figures import figures
from tests.oracle.polled import of_polls
from tests.oracle.raw import Raw
from tests.oracle.rows import rows

FIGURE = ("agency", "plan", "clause", "dataset", "automatic", "is_defined", "indicator", "dimension", "member", "year")
FIGURE_COLUMNS = (
    "unit",
    "accumulation",
    "value",
    "qualifier",
    "rows",
    "missing",
    "base",
    "self_selected",
    "newest",
    "day_of",
    "reach",
    "cut",
    "straddles",
    "same_days_value",
    "same_days_qualifier",
    "same_days_straddles",
    "spills",
    "has_counts",
    "polls",
    "poll_ended",
)
ROW = ("agency", "series_plan", "series_clause", "plan", "clause", "dataset", "indicator", "member", "year")
ROW_COLUMNS = (
    "unit",
    "direction",
    "baseline",
    "target",
    "formula",
    "crossing",
    "crossing_notes",
    "complete",
    "cut",
    "low",
    "high",
    "comparability",
    "compared_plan",
    "compared_clause",
    "compared_year",
    "compared_value",
    "compared_qualifier",
    "compared_from",
    "compared_through",
    "change",
    "change_percent",
    "change_qualifier",
    "small_base",
    "within_band",
    "kind",
    "decimals",
    "change_low",
    "change_high",
    "within_margin",
    "compared_waves",
    "direction",
    "waves",
    "published_wave",
    "judgement",
    "judgement_why",
    "needed",
    "judged_through",
    "pace",
    "threshold",
    "origin",
    "since",
    "like",
)
DIMENSIONS = ("", "topic", "region", "audience")


def compared(connection, agencies, edition, today, read, dimensions=DIMENSIONS) -> list[str]:
    """The differences between the dashboard and the oracle, one a line."""
    lines, printed = [], []
    raws = [Raw(connection, agency) for agency in agencies]
    for raw in raws:
        computed = figures(raw, today)
        printed += rows(raw, computed, read)
        lines += differences(in_table(connection, raw.agency), computed, FIGURE, FIGURE_COLUMNS)
    lines += of_polls(connection, raws, edition, read, printed)
    for dimension in dimensions:
        ours = shown(connection, edition, read, dimension)
        lines += differences(ours, [row for row in printed if row["dimension"] == dimension], ROW, ROW_COLUMNS)
    return lines
