"""What the command line ends with."""

CLEAN, PROBLEMS, UNREADABLE = 0, 1, 2  # 2 also where an order was refused
