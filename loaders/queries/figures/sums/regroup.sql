-- Spellings of dimension {dimension} that count under another member.
UPDATE alike SET "{folded}" = counted_under.member
FROM counted_under
WHERE counted_under.agency = $agency AND counted_under.until_edition IS NULL
    AND counted_under.dimension = '{dimension}' AND counted_under.folded = alike."{folded}"
