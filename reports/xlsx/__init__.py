"""The annual report as a workbook: each figure with the rows behind it."""
