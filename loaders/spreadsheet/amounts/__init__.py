"""Numbers beside what is no number: currencies, and the forms in which people write numbers."""
