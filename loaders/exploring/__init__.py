"""What can be asked of the rows of datasets, and answers as lines, files and workbooks."""
