"""What people state beside their files: closed years, nothing to report, complete up to a day, saved slides."""
