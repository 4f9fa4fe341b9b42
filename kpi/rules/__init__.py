"""The rules of figures as pure functions: changes, judgements, polls, margins of error."""
