"""What analysts have not published yet, kept beside the database: no edition holds it."""
