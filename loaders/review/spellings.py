"""Spellings in a file that are probably one and count apart, before anything of it is published."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from kpi.oversight.spellings import Decision, Member, likely_one
from language.grouping import group_keys
from loaders.checking.checked import CheckedSheet
from loaders.definitions.groups import Groups, groups_of
from loaders.queries import newest_rows, query

_MOST = 200  # different texts of a column, the commonest first


def find_spellings(sheets: Iterable[CheckedSheet], folder: Path, agency: str | None) -> None:
    """Fill in those of each sheet. What analysts of the agency have decided is not asked again."""
    divided = [sheet for sheet in sheets if sheet.layout.declaration.dimensions]
    decided = newest_rows(folder, query("groups/spellings"), {"agency": agency}) if divided and agency else []
    groups, kept = groups_of(decided), [Decision(*row) for row in decided]
    for sheet in divided:
        sheet.spellings = likely_one(_members(sheet, groups), kept)


def _members(sheet: CheckedSheet, groups: Groups) -> list[Member]:
    """Of each dimension the texts of the rows that are kept, as they are grouped, by their commonest spelling."""
    rows, members = sheet.rows, []
    for dimension in sheet.layout.declaration.dimensions:
        values = rows.values[dimension]
        if rows.refused:
            values = [value for row, value in enumerate(values) if row not in rows.refused]
        counts = [(text, count) for text, count in Counter(values).most_common() if text]
        spelled: dict[str, tuple[str, int]] = {}
        for (text, count), key in zip(counts, group_keys([text for text, _ in counts]), strict=True):
            member = groups.under.get((dimension, key), key)
            name, before = spelled.get(member, (text, 0))
            spelled[member] = (groups.names.get((dimension, member), name), before + count)
        own = sorted(spelled.values(), key=lambda one: -one[1])[:_MOST]
        members += [Member(dimension, name, count) for name, count in own]
    return members
