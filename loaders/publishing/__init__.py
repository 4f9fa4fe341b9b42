"""Checked rows into an edition: compared, merged, published or only looked at, and undone."""
