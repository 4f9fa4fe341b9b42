"""Tests of ui/drafts/ and of the pages that keep drafts."""
