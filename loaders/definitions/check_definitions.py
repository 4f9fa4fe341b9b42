"""Definitions of files refused: for what stands in them, and for what does not go with the other rows of their plan."""

from dataclasses import dataclass, field
from pathlib import Path

from kpi.codes import Code
from language import LANGUAGES
from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.checking.identity import splits_of
from loaders.datasets.plans.words import ACCUMULATIONS, COUNTS
from loaders.datasets.registry import CODES, FACTS
from loaders.definitions.cell_parts import in_three
from loaders.definitions.measures import check_measures
from loaders.definitions.rule import CELLS, BadDefinition, Rule, read_rule
from loaders.problems.problem import Fault
from loaders.queries import newest_rows, query

_WHOLE = tuple(one.code for declaration in FACTS for one in declaration.indicators if one.code and not one.splits)
# How each way of counting may add up; () where it does not.
_ADDS_UP = {
    "rows": ("within_year", "since_start"),
    "sum": tuple(ACCUMULATIONS),
    "distinct": ("within_year", "since_start"),
    "share": (),
    "ratio": (),
}
_MOST_NAMED = 12

Key = tuple[str, str, str]  # plan, clause, code as loaders.datasets.registry.CODES writes it


@dataclass
class Known:
    """Of an agency, the files' rows before the database's: rules by their key, codes of definitions and
    figures by plan and clause, and the keys that the dataset of indicators has values of."""

    rules: dict[Key, Rule | None] = field(default_factory=dict)
    codes: dict[tuple[str, str], dict[str, None]] = field(default_factory=dict)
    values: set[Key] = field(default_factory=set)

    def add(self, plan: str, clause: str, code: str) -> None:
        self.codes.setdefault((plan, clause), {})[code] = None

    def naming(self, key: Key) -> list[str]:
        """The codes of ratios of the clause that are taken of an indicator."""
        rules = [(own[2], rule) for own, rule in self.rules.items() if rule and own[:2] == key[:2]]
        return [code for code, rule in rules if key[2] in (rule.numerator, rule.denominator)]


def check_rules(files: list[CheckedFile]) -> None:
    """Refuse definitions whose cells are wrong by themselves, whatever else there is."""
    for sheet in _sheets(files, "definition"):
        check_measures(sheet)
    for sheet, row in _definitions(files):
        try:
            rule = _rule(sheet, row)
        except BadDefinition as bad:
            for column, fault in bad.faults.items():
                _fault(sheet, row, column, fault)
        else:
            if rule:
                _check_cells(sheet, row, rule)


def check_definitions(files: list[CheckedFile], folder: Path, agency: str) -> Known:
    """Refuse definitions that do not go with the other rows of their plan: a code that has values of its
    own, a ratio of what is not there or is a ratio itself. Only after check_rules."""
    if not any(_sheets(files, name) for name in ("definition", "indicators")):
        return Known()
    known = _in_database(folder, agency)
    computed: list[tuple[CheckedSheet, int, Key, Rule]] = []
    for sheet, row in _definitions(files):
        key, rule = _key(sheet, row), _rule(sheet, row)
        known.rules[key] = rule
        known.add(*key)
        if rule:
            computed.append((sheet, row, key, rule))
    for sheet in _sheets(files, "definition"):
        for row in sheet.rows.refused:  # a ratio of a definition that has a fault of its own has none
            if all(key := _key(sheet, row)):
                known.add(*key)
    for sheet, row, key, rule in computed:
        if key in known.values:
            _fault(sheet, row, "indicator", Fault("code_has_values", {"clause": key[1]}))
        if rule.counts == "ratio":
            _check_ratio(sheet, row, key, rule, known)
    return known


def check_codes(files: list[CheckedFile], known: Known) -> None:
    """Refuse values of the dataset of indicators under codes that are computed from another one."""
    computed = {key for key, rule in known.rules.items() if rule}
    codes = {key[2] for key in computed}
    for sheet in _sheets(files, "indicators") if codes else ():
        (written,) = splits_of(sheet)
        for row, code in enumerate(CODES.write(Code("", own)) for own in written):
            bound = sheet.bound[row]
            if code in codes and row not in sheet.rows.refused and isinstance(bound, Bound):
                for clause in bound.clauses:
                    if (bound.plan, clause, code) in computed:
                        _fault(sheet, row, "code", Fault("code_is_defined", {"clause": clause}))
                        break


def _sheets(files: list[CheckedFile], name: str) -> list[CheckedSheet]:
    return [
        sheet for file in files for sheet in file.sheets if sheet.layout.declaration.name == name and len(sheet.rows)
    ]


def _definitions(files: list[CheckedFile]) -> list[tuple[CheckedSheet, int]]:
    return [
        (sheet, row)
        for sheet in _sheets(files, "definition")
        for row in range(len(sheet.rows))
        if row not in sheet.rows.refused
    ]


def _rule(sheet: CheckedSheet, row: int) -> Rule | None:
    return read_rule({name: sheet.rows.values[name][row] for name in CELLS})


def _key(sheet: CheckedSheet, row: int) -> Key:
    plan, clause, indicator = (sheet.rows.values[name][row] for name in ("plan", "clause", "indicator"))
    return plan or "", clause or "", CODES.canonical(indicator or "")


def _fault(sheet: CheckedSheet, row: int, column: str, fault: Fault) -> None:
    """At the column's cell; where the sheet lacks the column, at the code's."""
    sheet.rows.fault(row, column if column in sheet.rows.cells else "indicator", fault)


def _check_cells(sheet: CheckedSheet, row: int, rule: Rule) -> None:
    values, fits, counts = sheet.rows.values, _ADDS_UP[rule.counts], in_three(COUNTS[rule.counts])
    accumulation, unit = values["accumulation"][row], values["unit_az"][row]
    if CODES.read(values["indicator"][row]).automatic:
        _fault(sheet, row, "indicator", Fault("code_is_automatic"))
    if accumulation and not fits:
        _fault(sheet, row, "accumulation", Fault("accumulation_not_needed", {"counts": counts}))
    elif accumulation and accumulation not in fits:
        known = {language: ", ".join(in_three(ACCUMULATIONS[one])[language] for one in fits) for language in LANGUAGES}
        words = {"chosen": in_three(ACCUMULATIONS[accumulation]), "counts": counts, "known": known}
        _fault(sheet, row, "accumulation", Fault("accumulation_unfit", words))
    if rule.counts == "share":
        if unit not in (None, "%"):
            _fault(sheet, row, "unit_az", Fault("unit_of_share"))
        values["unit_az"][row] = "%"
    elif rule.counts != "ratio" and unit == "%":
        _fault(sheet, row, "unit_az", Fault("unit_not_percent"))


def _check_ratio(sheet: CheckedSheet, row: int, key: Key, rule: Rule, known: Known) -> None:
    plan, clause, own = key
    there = known.codes[plan, clause]
    for code in (rule.numerator, rule.denominator):
        other = known.rules.get((plan, clause, code))
        if code == own:
            _fault(sheet, row, "counted", Fault("ratio_of_itself"))
        elif other and other.counts == "ratio":
            _fault(sheet, row, "counted", Fault("ratio_of_ratio", {"named": code}))
        elif code not in there and code not in _WHOLE:
            named = [one for one in there if one != own] or list(_WHOLE)
            listed = ", ".join(named[:_MOST_NAMED]) + (" …" if len(named) > _MOST_NAMED else "")
            _fault(sheet, row, "counted", Fault("ratio_of_unknown", {"named": code, "known": listed}))
    if naming := [code for code in known.naming(key) if code != own]:
        _fault(sheet, row, "counts", Fault("ratio_is_named", {"named": naming[0]}))


def _in_database(folder: Path, agency: str) -> Known:
    known, values = Known(), {"agency": agency}
    for plan, clause, code, dataset, counts, counted, condition in newest_rows(
        folder, query("definitions_there"), values
    ):
        known.rules[plan, clause, code] = read_rule(
            {"dataset": dataset, "counts": counts, "counted": counted, "filter": condition}
        )
        known.add(plan, clause, code)
    for plan, clause, *parts, has_values in newest_rows(folder, query("indicators_there"), values):
        code = CODES.write(Code(*parts))
        known.add(plan, clause, code)
        if has_values:
            known.values.add((plan, clause, code))
    return known
