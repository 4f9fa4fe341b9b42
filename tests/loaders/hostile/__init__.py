"""Files that would stop or exhaust a reader: each is refused in a sentence."""
