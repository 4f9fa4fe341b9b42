"""One definition a chart: its data, marks and words, for the page, the saved picture, the slide and the report."""
