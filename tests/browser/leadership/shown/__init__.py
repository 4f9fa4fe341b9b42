"""What pages show, read back out of them."""
