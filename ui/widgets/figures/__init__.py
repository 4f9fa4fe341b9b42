"""What several pages show of a figure: cards, charts over the years, breakdowns, links to its rows."""
