"""Series followed from one plan into the next through the crosswalk (rule 7 in docs/rules.md)."""
