"""The search in the sidebar."""
