"""Whoever looks at a page: who it is, for how long, what they may, and what a page says to whoever may not."""
