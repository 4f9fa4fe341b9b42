"""The frame around pages, without a browser."""
