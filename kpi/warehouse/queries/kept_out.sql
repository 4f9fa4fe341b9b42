SELECT sheet, declaration, row, reason, cells, units, faults
FROM kept_out WHERE upload = $upload
ORDER BY place
LIMIT $most
