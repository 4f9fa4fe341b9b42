"""The page of the council's slides."""
