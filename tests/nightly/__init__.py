"""Kills, full disks and what chance makes, by the hundred: left to `make test-all`."""
