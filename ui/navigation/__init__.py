"""Where a visitor is: the contents, and language, agency, plan and year in the address."""
