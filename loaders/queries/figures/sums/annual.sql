CREATE OR REPLACE TEMP TABLE annual AS
SELECT DISTINCT plan, clause, dataset, split_1, split_2, year
FROM placed_part
WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL) AND is_annual AND value_there > 0
