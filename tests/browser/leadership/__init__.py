"""Pages that leadership looks at."""
