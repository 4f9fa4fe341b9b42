"""The made-up agency: its plans, and the workbooks of its rows as people would type them."""
