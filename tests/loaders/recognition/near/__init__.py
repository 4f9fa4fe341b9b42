"""Tests of loaders/recognition/near/."""
