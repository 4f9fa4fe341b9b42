-- The sums of the days that were touched (kpi/warehouse/schema/025.sql).
INSERT INTO day_sum BY NAME
SELECT agency, plan, dataset, year, clauses, starts, ends, precision, split_1, split_2, {dimensions}, count(*) AS rows, {sums}
FROM weighed_fact JOIN touched_day USING (plan, dataset, year, starts)
WHERE agency = $agency
GROUP BY agency, plan, dataset, year, clauses, starts, ends, precision, split_1, split_2, {dimensions}
