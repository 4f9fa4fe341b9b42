"""The page of uploads: read, fixed, compared, published."""
