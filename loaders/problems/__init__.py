"""What can be wrong: its kinds, in sentences that say what to do, and what could stand in a cell instead."""
