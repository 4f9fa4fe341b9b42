"""Declarations: what follows from one."""
