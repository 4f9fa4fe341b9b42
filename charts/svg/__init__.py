"""The yearly chart of one indicator as SVG, for slides and papers."""
