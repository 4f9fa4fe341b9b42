"""Tests of language/ and its catalogues."""
