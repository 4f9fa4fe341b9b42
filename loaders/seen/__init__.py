"""What whoever loads files is to see before it counts: how cells were read, beside what is typed in them."""
