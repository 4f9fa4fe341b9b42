"""What commands, reports of the watched folder and JSON say of an outcome."""
