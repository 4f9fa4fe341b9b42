-- Rows that the database holds and the edition's uploads do not, within the {spans} that they speak of: which they are, and
-- where they stand. There can be millions of them. of_span: rows without a plan are of one span too.
CREATE OR REPLACE TEMP TABLE gone AS
SELECT held.{key} AS key, held.identity, held.upload, held.sheet, held.row
FROM {table} AS held JOIN arrived_row ON {of_span}
WHERE held.agency = $agency AND held.until_edition IS NULL AND {of_dataset}
    AND NOT (held.from_edition = $edition OR coalesce(held.seen_upload, 0) >= $first_upload)
    AND held.identity NOT IN (SELECT CAST(md5($name || identity) AS UUID) FROM refused)
    AND NOT EXISTS (SELECT 1 FROM unsure WHERE {may_be})
