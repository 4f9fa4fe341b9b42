"""The ten rules in plain words, each with its cases."""

from kpi.cases.rules.judgements import JUDGEMENTS
from kpi.cases.rules.sums import SUMS
from kpi.cases.rules.surveys import SURVEYS
from kpi.cases.rules.years import YEARS

# Places in texts: {base}, kpi.rules.changes.small_base; {pace}, kpi.rules.judgement.ON_TRACK; {final_after}, of
# kpi.settings.
RULES = (*YEARS, *SURVEYS, *SUMS, *JUDGEMENTS)
