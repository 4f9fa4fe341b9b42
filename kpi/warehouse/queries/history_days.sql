-- Every day up to which an analyst stated a dataset to be complete, and when it was taken back; a
-- later statement replaces it without a word.
SELECT
    stated.agency, stated.dataset AS datasets, stated.plan, stated.clause, stated.day, stated.who, stated.done_at, stated.note,
    stated.from_edition AS edition, CASE WHEN stated.taken_back_by IS NOT NULL THEN stated.until_edition END AS back_edition,
    stated.taken_back_by, edition.published_at AS back_at
FROM complete_up_to AS stated
LEFT JOIN edition ON edition.edition = stated.until_edition
ORDER BY stated.from_edition, stated.agency, stated.dataset, stated.plan, stated.clause
