"""The draft that is open on the upload page: its files, kept after each action, and the list of the others."""
