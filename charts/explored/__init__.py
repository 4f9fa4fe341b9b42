"""Charts of answers to questions: groups of bars, and lines."""
