-- Which rows of sheets of certain headings count; the newest answer to each question.
SELECT headings, list(doubt), list(counts)
FROM (
    SELECT headings, doubt, arg_max(counts, edition) AS counts FROM row_answer WHERE agency = $agency
    GROUP BY headings, doubt
)
GROUP BY headings
