"""Facts in series: what is declared and claimed, days, polls."""
