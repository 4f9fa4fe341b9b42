"""Where the dashboard runs: systems, web servers before it."""
