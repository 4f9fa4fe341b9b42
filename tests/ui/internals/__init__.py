"""Tests of ui/internals/: each names what a new version of Streamlit has broken."""
