"""What a row of a recognised table is: data, left out and why, or doubtful. Decided before any cell is read."""
