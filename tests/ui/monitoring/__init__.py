"""What whoever runs the server watches."""
