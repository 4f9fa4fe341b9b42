"""Roles: what each may order, and where they come from."""
