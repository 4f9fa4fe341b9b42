-- Members of dimensions that count under another one.
UPDATE divided SET member = counted_under.member
FROM counted_under
WHERE counted_under.agency = $agency AND counted_under.until_edition IS NULL
    AND counted_under.dimension = divided.dimension AND counted_under.folded = divided.member
