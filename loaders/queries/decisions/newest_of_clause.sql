-- The day of the newest row of a clause in a year of a dataset, as decisions/newest_of_year.sql has it of all.
SELECT max(least(ends, make_date(year, 12, 31))) AS day
FROM fact
WHERE agency = $agency AND dataset = $dataset AND plan = $plan AND year = $year AND until_edition IS NULL AND precision <> 'year'
    AND '; ' || clauses || ';' LIKE '%; ' || $clause || ';%'
