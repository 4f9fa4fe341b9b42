"""The slides as one HTML file that needs neither network nor server."""
