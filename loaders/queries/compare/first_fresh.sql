-- Whole rows, as dicts.
SELECT fresh FROM fresh ORDER BY upload, sheet, row LIMIT $most
