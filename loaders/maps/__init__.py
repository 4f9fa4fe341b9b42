"""The map of regions, read from GeoJSON."""
