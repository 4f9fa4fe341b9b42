"""Charts that PowerPoint itself draws."""
