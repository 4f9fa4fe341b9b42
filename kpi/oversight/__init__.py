"""What somebody must look at: what is missing, stands out, moved, may be counted twice; and who did what."""
