INSERT INTO {table} BY NAME
SELECT
    row_of.* REPLACE (
        $edition AS from_edition, NULL AS until_edition, standing.by_upload AS upload,
        standing.sheet AS sheet, standing.row AS row,
        NULL AS seen_upload, NULL AS seen_sheet, NULL AS seen_row{numbered}
    )
FROM {table} AS row_of
JOIN standing ON standing.key = row_of.{key} AND standing.version = row_of.from_edition
WHERE row_of.agency = $agency
    AND row_of.identity NOT IN (
        SELECT held.identity FROM {table} AS held JOIN standing ON standing.identity = held.identity
        WHERE held.agency = $agency AND held.until_edition IS NULL
    )
