"""What several pages show: tables, cards, charts, links to rows."""
