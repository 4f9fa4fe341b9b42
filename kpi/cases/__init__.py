"""The rules of figures, each with the cases that break naive dashboards.

One table: the tests hold the code to it, and the methods page is generated from it.
"""

from kpi.cases.rules import RULES
from kpi.cases.shapes import Answers, Case, Piece, Plans, Rule, Share, Typed
from kpi.cases.working import worked_out

__all__ = ["RULES", "Answers", "Case", "Piece", "Plans", "Rule", "Share", "Typed", "worked_out"]
