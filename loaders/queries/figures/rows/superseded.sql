-- An annual value of an indicator stands for its year: months or days beside it are not added to it.
CREATE OR REPLACE TEMP TABLE superseded AS
SELECT fact, clause
FROM placed
WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL) AND precision <> 'year'
    AND (plan, clause, dataset, split_1, split_2, year) IN (
        SELECT (plan, clause, dataset, split_1, split_2, year) FROM placed
        WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL)
            AND precision = 'year' AND value IS NOT NULL
    )
