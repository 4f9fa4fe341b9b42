"""What commands of upkeep print: archives, and kept originals read again."""
