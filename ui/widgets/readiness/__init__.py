"""What each clause has for the report of a year, and what it lacks, on several pages."""
