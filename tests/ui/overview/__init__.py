"""The overview, without a browser."""
