"""The pages of trainings, events and outreach."""
