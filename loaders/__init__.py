"""Spreadsheets in, editions out: the whole way from a file to published figures, and the command line."""
