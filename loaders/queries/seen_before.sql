-- Where rows that are about to be met again were met before. In the order of facts, which packs well.
INSERT INTO seen_before
SELECT seen_upload, seen_sheet, seen_row, from_edition, {fact}, {identity}
FROM {table}
WHERE agency = $agency AND until_edition IS NULL AND from_edition < $edition AND seen_upload IS NOT NULL
    AND identity IN (SELECT md5($name || identity) FROM arrived)
ORDER BY 5, 6
