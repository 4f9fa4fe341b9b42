"""The page on the report's readiness, without a browser."""
