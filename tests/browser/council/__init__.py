"""What is shown to the council and handed out."""
