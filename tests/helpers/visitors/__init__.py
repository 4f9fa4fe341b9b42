"""Whoever looks at a page in a test: with a browser, and without one, who may send what no browser would."""
