-- The definitions of an agency's indicators, with how they are computed.
SELECT plan, clause, indicator, dataset, counts, counted, filter
FROM definition
WHERE agency = $agency AND until_edition IS NULL
