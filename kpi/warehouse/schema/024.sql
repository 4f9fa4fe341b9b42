-- Rows without an ID are known by what splits their indicators in the form in which these are grouped (split_1, split_2):
-- a poll whose question is typed with a mark more is the same poll. Of rows that become one by it one is known so, of those
-- that hold the newest; the others stay as they are.
CREATE TEMP TABLE folded_text AS
SELECT text, fold(text) AS folded, group_key(text) AS grouped
FROM (
    SELECT code AS text FROM fact WHERE dataset = 'surveys' UNION SELECT question FROM fact WHERE dataset = 'surveys'
    UNION SELECT answer FROM fact WHERE dataset = 'surveys'
    UNION SELECT channel FROM fact WHERE dataset = 'outreach' UNION SELECT material FROM fact WHERE dataset = 'outreach'
    UNION SELECT title FROM fact WHERE dataset = 'outreach'
    UNION SELECT plan FROM work_plan UNION SELECT clause FROM work_plan UNION SELECT kind FROM work_plan
    UNION SELECT title FROM work_plan UNION SELECT channel FROM work_plan UNION SELECT material FROM work_plan
    UNION SELECT ''
)
WHERE text IS NOT NULL;

CREATE TEMP TABLE known_by AS
WITH fact_row AS (
    SELECT
        fact.agency, fact.dataset AS name, fact.identity, fact.until_edition IS NULL AS holds, fact.fact AS newest,
        concat_ws(chr(31), coalesce(fact.plan, ''), starts || '/' || ends, first.folded, second.folded, title.folded) AS was,
        concat_ws(chr(31), coalesce(fact.plan, ''), starts || '/' || ends, split_1, split_2, title.folded) AS becomes
    FROM fact
    JOIN folded_text AS first
        ON first.text = CASE dataset WHEN 'surveys' THEN coalesce(nullif(code, ''), question, '') ELSE coalesce(channel, '') END
    JOIN folded_text AS second ON second.text = CASE dataset WHEN 'surveys' THEN coalesce(answer, '') ELSE coalesce(material, '') END
    LEFT JOIN folded_text AS title ON dataset = 'outreach' AND title.text = coalesce(fact.title, '')
    WHERE dataset IN ('surveys', 'outreach') AND id IS NULL
),
work_row AS (
    SELECT
        work_plan.agency, 'work_plan' AS name, work_plan.identity, until_edition IS NULL AS holds, from_edition AS newest,
        concat_ws(
            chr(31), plan.folded, clause.folded, kind.folded, starts || '/' || ends, title.folded, channel.folded, material.folded
        ) AS was,
        concat_ws(
            chr(31), plan.folded, clause.folded, kind.folded, starts || '/' || ends, title.folded, channel.grouped, material.grouped
        ) AS becomes
    FROM work_plan
    JOIN folded_text AS plan ON plan.text = work_plan.plan
    JOIN folded_text AS clause ON clause.text = work_plan.clause
    JOIN folded_text AS kind ON kind.text = work_plan.kind
    JOIN folded_text AS title ON title.text = coalesce(work_plan.title, '')
    JOIN folded_text AS channel ON channel.text = coalesce(work_plan.channel, '')
    JOIN folded_text AS material ON material.text = coalesce(work_plan.material, '')
    WHERE id IS NULL
),
row_of AS (
    SELECT agency, name, identity, CAST(md5(name || becomes) AS UUID) AS becomes, bool_or(holds) AS holds, max(newest) AS newest
    FROM (SELECT * FROM fact_row UNION ALL SELECT * FROM work_row)
    WHERE identity = CAST(md5(name || was) AS UUID)
    GROUP BY ALL
)
SELECT agency, name, identity, becomes FROM row_of
QUALIFY row_number() OVER (PARTITION BY agency, name, becomes ORDER BY holds DESC, identity = becomes DESC, newest DESC) = 1;
DELETE FROM known_by WHERE identity = becomes;

UPDATE fact SET identity = becomes
FROM known_by WHERE known_by.agency = fact.agency AND known_by.name = fact.dataset AND known_by.identity = fact.identity;
UPDATE work_plan SET identity = becomes
FROM known_by WHERE known_by.agency = work_plan.agency AND known_by.name = 'work_plan' AND known_by.identity = work_plan.identity;
UPDATE seen_before SET identity = becomes
FROM known_by, upload
WHERE upload.upload = seen_before.upload AND known_by.agency = upload.agency AND known_by.name = 'work_plan'
    AND known_by.identity = seen_before.identity;
UPDATE withdrawal SET identity = becomes
FROM known_by, upload
WHERE upload.upload = withdrawal.upload AND known_by.agency = upload.agency AND known_by.identity = withdrawal.identity;
DROP TABLE known_by;
DROP TABLE folded_text;
