"""What a figure is, and its rules as pure functions: changes, judgements, polls, margins of error."""
