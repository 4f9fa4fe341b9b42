-- An indicator is columns: the automatic indicator that it is of ('' for one of the agency's own, whose code is
-- split_1), and what splits it, folded ('' where there is none): channel and material, question and answer, a code.
-- kpi/codes.py reads these from the code that people type and writes them as one. What is made here from what was
-- joined before calls fold() of language/folding.py.

ALTER TABLE fact ADD COLUMN split_1 VARCHAR DEFAULT '';
ALTER TABLE fact ADD COLUMN split_2 VARCHAR DEFAULT '';
CREATE TEMP TABLE folded AS
SELECT text, fold(text) AS folded
FROM (
    SELECT channel AS text FROM fact WHERE dataset = 'outreach'
    UNION
    SELECT material FROM fact WHERE dataset = 'outreach'
    UNION
    SELECT coalesce(title, '') FROM fact WHERE dataset = 'outreach'
);
UPDATE fact SET split_1 = series, split_2 = coalesce(folded_answer, '') WHERE dataset IN ('surveys', 'indicators');
UPDATE fact SET split_1 = channel.folded, split_2 = material.folded
FROM folded AS channel, folded AS material
WHERE fact.dataset = 'outreach' AND channel.text = fact.channel AND material.text = fact.material;

-- What a row of outreach is was told from channel and material joined, so that Facebook with Video|Reel was
-- Facebook|Video with Reel.
CREATE TEMP TABLE told AS
SELECT
    fact.fact, fact.from_edition, fact.identity AS was,
    md5('outreach' || concat_ws(chr(31), coalesce(plan, ''), starts || '/' || ends, split_1, split_2, folded)) AS becomes
FROM fact JOIN folded ON folded.text = coalesce(fact.title, '')
WHERE dataset = 'outreach' AND id IS NULL;
UPDATE fact SET identity = told.becomes FROM told WHERE told.fact = fact.fact AND told.from_edition = fact.from_edition;
UPDATE withdrawal SET identity = told.becomes
FROM (SELECT was, arg_max(becomes, from_edition) AS becomes FROM told GROUP BY was) AS told
WHERE withdrawal.identity = told.was;

-- The codes of indicators that are split, as they were joined before.
CREATE TEMP TABLE joined AS
SELECT automatic, rtrim(code, ':') AS code, min(split_1) AS split_1, min(split_2) AS split_2
FROM (
    SELECT 'outreach.items' AS automatic, 'outreach.items:' || series AS code, split_1, split_2 FROM fact WHERE dataset = 'outreach'
    UNION
    SELECT 'surveys.n', 'surveys.n:' || series, split_1, '' FROM fact WHERE dataset = 'surveys'
    UNION
    SELECT 'surveys.share', 'surveys.share:' || series || '|' || split_2, split_1, split_2 FROM fact WHERE dataset = 'surveys'
)
GROUP BY 1, 2;

ALTER TABLE figure ADD COLUMN split_1 VARCHAR DEFAULT '';
ALTER TABLE figure ADD COLUMN split_2 VARCHAR DEFAULT '';
ALTER TABLE figure ADD COLUMN is_defined BOOLEAN DEFAULT FALSE;
UPDATE figure SET is_defined = automatic = 'defined', automatic = '', split_1 = indicator WHERE automatic IN ('', 'defined');
UPDATE figure SET split_1 = joined.split_1, split_2 = joined.split_2
FROM joined WHERE joined.automatic = figure.automatic AND joined.code = figure.indicator;

ALTER TABLE definition ADD COLUMN automatic VARCHAR DEFAULT '';
ALTER TABLE definition ADD COLUMN split_1 VARCHAR DEFAULT '';
ALTER TABLE definition ADD COLUMN split_2 VARCHAR DEFAULT '';
ALTER TABLE target ADD COLUMN automatic VARCHAR DEFAULT '';
ALTER TABLE target ADD COLUMN split_1 VARCHAR DEFAULT '';
ALTER TABLE target ADD COLUMN split_2 VARCHAR DEFAULT '';
CREATE TEMP TABLE parted AS
WITH typed AS (
    SELECT indicator AS code FROM definition UNION SELECT indicator FROM target
),
known (automatic, splits) AS (
    VALUES
        ('trainings.held', 0), ('trainings.participants', 0), ('events.held', 0), ('events.participants', 0),
        ('outreach.items', 2), ('surveys.n', 1), ('surveys.share', 2)
),
rests AS (
    SELECT typed.code, coalesce(known.automatic, '') AS automatic, known.splits, substr(typed.code, length(known.automatic) + 2) AS rest
    FROM typed LEFT JOIN known
        ON typed.code = known.automatic OR (known.splits > 0 AND split_part(typed.code, ':', 1) = known.automatic)
)
SELECT
    rests.code, rests.automatic,
    coalesce(joined.split_1, CASE WHEN rests.automatic = '' THEN rests.code WHEN splits = 2 THEN split_part(rest, '|', 1) ELSE rest END) AS split_1,
    coalesce(joined.split_2, CASE WHEN splits = 2 THEN substr(rest, length(split_part(rest, '|', 1)) + 2) ELSE '' END) AS split_2
FROM rests LEFT JOIN joined ON joined.automatic = rests.automatic AND joined.code = rests.code;
UPDATE definition SET automatic = parted.automatic, split_1 = parted.split_1, split_2 = parted.split_2
FROM parted WHERE parted.code = definition.indicator;
UPDATE target SET automatic = parted.automatic, split_1 = parted.split_1, split_2 = parted.split_2
FROM parted WHERE parted.code = target.indicator;

-- The codes that are escaped now, and what rows they name.
UPDATE definition SET indicator = automatic || ':' || replace(replace(split_1, '\', '\\'), '|', '\|') || '|' || split_2
WHERE split_2 <> '' AND (contains(split_1, '|') OR contains(split_1, '\'));
UPDATE definition SET identity = md5('definition' || concat_ws(chr(31), fold(plan), clause, indicator))
WHERE split_2 <> '' AND (contains(split_1, '|') OR contains(split_1, '\'));
UPDATE target SET indicator = automatic || ':' || replace(replace(split_1, '\', '\\'), '|', '\|') || '|' || split_2
WHERE split_2 <> '' AND (contains(split_1, '|') OR contains(split_1, '\'));
UPDATE target SET identity = md5('target' || concat_ws(chr(31), fold(plan), clause, indicator, year))
WHERE split_2 <> '' AND (contains(split_1, '|') OR contains(split_1, '\'));

ALTER TABLE fact DROP COLUMN series;
ALTER TABLE fact DROP COLUMN folded_answer;
ALTER TABLE figure DROP COLUMN indicator;

-- Written anew by every publication. splits: how many of the two parts an automatic indicator has. rule.indicator: the
-- code of one of the agency's own. rule_side: the two indicators of which one is the ratio; side: numerator, denominator.
DROP TABLE automatic;
CREATE TABLE automatic (
    dataset VARCHAR NOT NULL, code VARCHAR NOT NULL, measure VARCHAR NOT NULL, unit VARCHAR NOT NULL,
    level VARCHAR NOT NULL, direction VARCHAR NOT NULL, accumulation VARCHAR NOT NULL,
    splits INTEGER NOT NULL, total BOOLEAN NOT NULL, position INTEGER NOT NULL
);
ALTER TABLE rule DROP COLUMN numerator;
ALTER TABLE rule DROP COLUMN denominator;
CREATE TABLE rule_side (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL, indicator VARCHAR NOT NULL,
    side VARCHAR NOT NULL, automatic VARCHAR NOT NULL, split_1 VARCHAR NOT NULL, split_2 VARCHAR NOT NULL
);

DROP TABLE folded;
DROP TABLE told;
DROP TABLE joined;
DROP TABLE parted;
