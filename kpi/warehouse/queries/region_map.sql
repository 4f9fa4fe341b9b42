SELECT shapes, file, who, done_at
FROM region_map
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND agency = $agency
