"""What is measured, and with what: servers, a browser, turns, the table that is written."""
