"""What whoever runs the server watches: events counted, and figures of the server in Prometheus' text."""
