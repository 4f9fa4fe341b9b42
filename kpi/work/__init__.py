"""The work plan of a year beside what was done: what is late, what comes next."""
