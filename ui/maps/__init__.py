"""The map of an agency's regions, loaded and taken out."""
