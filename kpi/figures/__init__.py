"""Figures of an edition with their changes and judgements, followed through plans and back to their rows."""
