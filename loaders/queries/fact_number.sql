 REPLACE (
    -- New versions of rows become new facts, so that what was figured from the old ones stays.
    (SELECT coalesce(max(fact), 0) FROM fact) + arrival.fact AS fact
)