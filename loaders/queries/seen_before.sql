-- Where rows that are about to be met again were met before. In the order of facts, which packs well.
INSERT INTO seen_before
SELECT seen_upload, seen_sheet, seen_row, from_edition, {fact}, {identity}
FROM met
WHERE NOT differs AND from_edition < $edition AND seen_upload IS NOT NULL
ORDER BY 5, 6
