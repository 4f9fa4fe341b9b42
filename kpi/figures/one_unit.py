"""The figures of one series told in one unit: that of its definition, else the smallest that its years were reported
in."""

from language.unit_words import read_unit

_VALUES = ("value", "same_days_value")


def tell_in_one_unit(rows: list[dict]) -> None:
    """rows: of kpi/warehouse/queries/figures.sql, one indicator's. What is converted gets its conversion: by how much
    what its rows come to was multiplied."""
    kept = {row["kept_unit"] for row in rows if row["kept_unit"]}
    shown = rows[0]["unit_az"] or (min(sorted(kept), key=lambda unit: read_unit(unit).times) if kept else "")
    if kept <= {shown}:
        return
    into = read_unit(shown)
    for row in rows:
        own = read_unit(row["kept_unit"] or "")
        if own.key != into.key:
            continue
        row["unit"] = shown
        if row["own_unit"] == row["kept_unit"]:
            row["own_unit"] = shown
        if own.times != into.times:
            row["conversion"] = own.times / into.times
            for name in _VALUES:
                row[name] = row[name] and round(row[name] * own.times / into.times, 10)
