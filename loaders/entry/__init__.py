"""Rows of a dataset that are typed one by one: written as a workbook, and checked as every workbook is."""
