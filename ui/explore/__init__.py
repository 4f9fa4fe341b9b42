"""The page on which any question is asked of an agency's rows."""
