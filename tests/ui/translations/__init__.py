"""What was typed in one language, on the pages that show it."""
