-- Every answer that there is nothing to report, and when it was taken back.
SELECT
    answer.agency, answer.plan, answer.clause, answer.dataset AS datasets, answer.year, answer.who, answer.done_at, answer.note,
    answer.from_edition AS edition, answer.until_edition AS back_edition, answer.taken_back_by, edition.published_at AS back_at
FROM nothing_to_report AS answer
LEFT JOIN edition ON edition.edition = answer.until_edition
ORDER BY answer.from_edition, answer.agency, answer.plan, answer.clause, answer.dataset, answer.year
