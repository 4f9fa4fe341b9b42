"""The slides as PowerPoint with native charts, on the agency's own template where one is given."""
