"""The cases, a file a rule or two: what was reported, and what is expected."""
