"""What is said of a plan: its sections and clauses, where these come from, how far its report and its work are."""
