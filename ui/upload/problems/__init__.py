"""What is wrong in the files, and three ways to fix it: proposals, a grid, the marked workbook."""
