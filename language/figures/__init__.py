"""What is said of figures: values, changes, judgements, and whole sentences about them."""
