"""What a load would change and has changed, whichever page it comes from."""
