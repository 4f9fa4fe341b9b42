-- An annual value of an indicator stands for its year: months or days beside it are not added to it. Of an answer that a
-- poll holds more than once the newest upload gives the number; what one upload has typed in two ways is two parts of it.
CREATE OR REPLACE TEMP TABLE superseded AS
SELECT fact, clause
FROM placed
WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL) AND precision <> 'year'
    AND (plan, clause, dataset, split_1, split_2, year) IN (
        SELECT (plan, clause, dataset, split_1, split_2, year) FROM placed
        WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'value' AND until_edition IS NULL)
            AND precision = 'year' AND value IS NOT NULL
    )
UNION ALL
SELECT fact, clause
FROM placed
WHERE dataset IN (SELECT dataset FROM automatic WHERE measure = 'share' AND until_edition IS NULL)
QUALIFY upload < max(upload) OVER (PARTITION BY plan, clause, dataset, split_1, split_2, starts, ends)
    OR fact < max(fact) OVER (PARTITION BY plan, clause, dataset, split_1, split_2, starts, ends, answer)
