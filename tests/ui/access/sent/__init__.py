"""Requests as they come from browsers, web servers and forgers."""
