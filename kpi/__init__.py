"""What figures mean: rules, figures, what people must look at, and the editions that hold it all."""
