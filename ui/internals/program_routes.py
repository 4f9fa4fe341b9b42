"""Where Streamlit answers programs rather than browsers: its own figures of the process, and a way to drive pages.

Where they move, they are open as Streamlit leaves them: nothing of the database is in the one, and the other is off
unless somebody turns it on.
"""

METRICS = "/_stcore/metrics"
AGENT = "/_stcore/agent/"
CLOSED = (METRICS, AGENT)
