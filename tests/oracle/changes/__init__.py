"""One figure against another: through plans, bounds of polls, targets."""
