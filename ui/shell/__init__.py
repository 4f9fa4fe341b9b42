"""The frame around every page: masthead, sidebar, what is said when a page breaks."""
