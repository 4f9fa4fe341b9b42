-- What adds up: the sums of registers, and each row of what is reported and of polls, of which single ones may be left out.
CREATE OR REPLACE TEMP VIEW summed AS
SELECT * FROM day_sum
UNION ALL BY NAME
SELECT
    agency, plan, dataset, year, clauses, starts, ends, precision, split_1, split_2, {dimensions}, fact, 1 AS rows, {once}
FROM weighed_fact WHERE dataset IN (SELECT dataset FROM cut WHERE day_of <> 'register')
