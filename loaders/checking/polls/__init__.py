"""Polls: the answers to one question settled together."""
