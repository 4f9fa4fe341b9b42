"""What a load changes: new, changed, gone and renamed rows against the edition before."""
