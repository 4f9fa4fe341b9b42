"""What is handed out, made and read back: plan years, reports, office files."""
