"""Who may do what in which agency: roles, where they come from, and who gives an order."""
