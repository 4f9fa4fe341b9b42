-- What rows of sheets of certain headings are; the newest answer to each question.
SELECT headings, list(doubt), list(answer)
FROM (
    SELECT headings, doubt, arg_max(answer, edition) AS answer FROM row_answer WHERE agency = $agency
    GROUP BY headings, doubt
)
GROUP BY headings
