-- How many rows within the {spans} of the edition's uploads these do not hold; what was refused of them is among these.
SELECT count(*) FROM {table} AS held JOIN arrived_row ON {of_span}
WHERE held.agency = $agency AND held.until_edition IS NULL AND {of_dataset}
    AND NOT (held.from_edition = $edition OR coalesce(held.seen_upload, 0) >= $first_upload)
