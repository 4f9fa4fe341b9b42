"""Whole journeys through pages in a real Chromium."""
