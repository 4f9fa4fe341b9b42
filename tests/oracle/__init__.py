"""A second computation of the rules of figures, in plain Python over the raw rows.

Written from the rules (docs/rules.md; docs/architecture.md, 'What comes in'), not from the code:
it shares nothing with kpi/ and loaders/, so that a mistake in one of the two shows as a difference.
"""
