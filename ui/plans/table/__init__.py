"""The rows of one part of a plan: typed in a grid, or pasted."""
