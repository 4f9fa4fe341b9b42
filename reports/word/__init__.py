"""The annual report as a Word document."""
