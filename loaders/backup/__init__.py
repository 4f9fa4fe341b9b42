"""One archive of a database: written while people load, proved, and put back."""
