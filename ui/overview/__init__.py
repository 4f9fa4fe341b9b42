"""The overview of a plan."""
