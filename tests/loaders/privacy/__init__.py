"""What of personal data is kept, and taken away."""
