"""One declaration a dataset: columns, identity, dimensions, the indicators that it yields."""
