"""Work in processes of their own that a page waits for: two at once, with progress and a way to cancel."""
