"""What of personal data is kept: originals without the columns that no dataset knows, and taken away altogether."""
