"""What a figure is, and its rules as pure functions: changes, judgements, polls, margins of error."""

# The version of the rules by which figures are made from rows. It grows with each change that gives another figure
# from the same rows; databases then get their figures anew at the next start or command.
RULES = 11
