"""Tests of loaders/recognition/."""
