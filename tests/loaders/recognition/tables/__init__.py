"""Tests of loaders/recognition/tables/."""
