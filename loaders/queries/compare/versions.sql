-- What a row said before the edition and says in it; one row a row that changed.
SELECT before, after
FROM {table} AS before JOIN {table} AS after ON after.identity = before.identity AND after.agency = before.agency
WHERE before.agency = $agency AND before.until_edition = $edition AND after.from_edition = $edition AND {of_dataset}
