"""Whether the plan is carried out (rule 9 in docs/rules.md)."""

from collections.abc import Mapping

VERDICTS = ("yes", "in_part", "no", "open", "no_targets")
_DUE = ("reported", "partly", "missing", "nothing")


def verdict(targets: Mapping[str, int], clauses: Mapping[str, int]) -> str:
    """One of VERDICTS. targets: of the year, how many are kept, behind, without (a figure) and open (not judged);
    clauses: how many stand where, of kpi.oversight.completeness.STANDINGS."""
    kept, behind = targets.get("kept", 0), targets.get("behind", 0)
    unknown = targets.get("without", 0) + targets.get("open", 0)
    partly, missing = clauses.get("partly", 0), clauses.get("missing", 0)
    if not kept + behind + unknown:
        return "no_targets"
    if unknown > kept + behind or 2 * missing > sum(clauses.get(name, 0) for name in _DUE):
        return "open"
    if not behind + unknown + partly + missing:
        return "yes"
    return "in_part" if kept else "no"
