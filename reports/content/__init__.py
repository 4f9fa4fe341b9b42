"""What hand-outs say, read once; the forms only lay it out."""
