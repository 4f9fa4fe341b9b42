"""The page on which rows of a dataset are typed one by one."""
