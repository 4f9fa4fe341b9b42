"""What takes long: left to `make test-all`."""
