"""The page of the rules, generated from kpi.cases."""
