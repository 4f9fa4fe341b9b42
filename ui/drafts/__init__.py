"""Drafts of whoever looks at a page: listed, opened, handed over, and kept while something is typed."""
