"""The files of one load checked together, with the plans that they are checked against, and a picklable summary."""
