-- Of each series and year what it came to in earlier years: by the same day, and in all; where all rows have days.
SELECT agency, plan, clause, dataset, automatic, split_1, split_2, year, earlier, by_day, total
FROM pace
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition) AND is_dated
    AND (CAST($agency AS VARCHAR) IS NULL OR agency = $agency)
ORDER BY agency, plan, clause, dataset, automatic, split_1, split_2, year, earlier
