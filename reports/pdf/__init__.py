"""The annual report and the one-page brief as PDF, set by Typst."""
