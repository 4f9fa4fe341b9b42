-- How sheets of certain headings are read; the newest choice for each.
SELECT headings, arg_max(declaration, edition) AS declaration, arg_max(heading_row, edition) AS heading_row, arg_max(columns, edition) AS columns
FROM reading WHERE agency = $agency
GROUP BY headings
ORDER BY headings
