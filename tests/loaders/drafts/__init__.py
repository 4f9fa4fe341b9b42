"""Tests of loaders/drafts/."""
