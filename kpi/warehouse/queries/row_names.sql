SELECT dataset, role, name FROM row_name ORDER BY dataset, role, position
