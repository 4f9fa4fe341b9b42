SELECT sheet, cell, heading, typed, corrected, who, done_at
FROM correction WHERE upload = $upload
ORDER BY sheet, length(cell), cell
