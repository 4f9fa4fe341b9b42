-- Questions, answers, channels and materials are one by group_key() too, as divisions are; and marks of questions and of
-- exclamation part nothing. An agency's own codes stay folded.
CREATE TEMP TABLE spelled AS
SELECT text, group_key(text) AS key
FROM (
    SELECT split_1 AS text FROM fact WHERE dataset <> 'indicators' UNION SELECT split_2 FROM fact WHERE dataset <> 'indicators'
    UNION SELECT folded_topic FROM fact UNION SELECT folded_region FROM fact UNION SELECT folded_audience FROM fact
    UNION SELECT split_1 FROM figure WHERE automatic <> '' UNION SELECT split_2 FROM figure WHERE automatic <> ''
    UNION SELECT split_1 FROM definition WHERE automatic <> '' UNION SELECT split_2 FROM definition WHERE automatic <> ''
    UNION SELECT split_1 FROM target WHERE automatic <> '' UNION SELECT split_2 FROM target WHERE automatic <> ''
    UNION SELECT folded FROM counted_under UNION SELECT member FROM counted_under
)
WHERE text <> '';
DELETE FROM spelled WHERE text = key;

UPDATE fact SET split_1 = key FROM spelled WHERE split_1 = text AND dataset <> 'indicators';
UPDATE fact SET split_2 = key FROM spelled WHERE split_2 = text AND dataset <> 'indicators';
UPDATE fact SET folded_topic = key FROM spelled WHERE folded_topic = text;
UPDATE fact SET folded_region = key FROM spelled WHERE folded_region = text;
UPDATE fact SET folded_audience = key FROM spelled WHERE folded_audience = text;
UPDATE counted_under SET folded = key FROM spelled WHERE folded = text;
UPDATE counted_under SET member = key FROM spelled WHERE member = text;

-- Figures of earlier editions are called as they are now, but for those of questions of which two series would become one:
-- these editions showed two.
CREATE TEMP TABLE renamed AS
WITH series AS (
    SELECT DISTINCT
        agency, automatic, split_1, split_2,
        coalesce(first.key, split_1) AS first_key, coalesce(second.key, split_2) AS second_key
    FROM figure
    LEFT JOIN spelled AS first ON first.text = split_1
    LEFT JOIN spelled AS second ON second.text = split_2
    WHERE automatic <> ''
),
met AS (
    SELECT *, count(*) OVER (PARTITION BY agency, automatic, first_key, second_key) > 1 AS is_shared FROM series
)
SELECT
    agency, automatic, split_1, split_2, first_key, second_key,
    bool_or(is_shared) OVER (PARTITION BY agency, split_part(automatic, '.', 1), first_key) AS is_shared
FROM met;
UPDATE figure SET split_1 = first_key, split_2 = second_key
FROM renamed
WHERE renamed.agency = figure.agency AND renamed.automatic = figure.automatic
    AND renamed.split_1 = figure.split_1 AND renamed.split_2 = figure.split_2 AND NOT is_shared
    AND (first_key <> figure.split_1 OR second_key <> figure.split_2);
UPDATE pace SET split_1 = first_key, split_2 = second_key
FROM renamed
WHERE renamed.agency = pace.agency AND renamed.automatic = pace.automatic
    AND renamed.split_1 = pace.split_1 AND renamed.split_2 = pace.split_2 AND NOT is_shared
    AND (first_key <> pace.split_1 OR second_key <> pace.split_2);

CREATE TEMP TABLE aimed AS
WITH parted AS (
    SELECT DISTINCT
        automatic, split_1, split_2, coalesce(first.key, split_1) AS first_key, coalesce(second.key, split_2) AS second_key
    FROM (
        SELECT automatic, split_1, split_2 FROM definition WHERE automatic <> ''
        UNION SELECT automatic, split_1, split_2 FROM target WHERE automatic <> ''
    )
    LEFT JOIN spelled AS first ON first.text = split_1
    LEFT JOIN spelled AS second ON second.text = split_2
)
SELECT
    *,
    automatic || ':' || CASE automatic WHEN 'surveys.n' THEN first_key ELSE replace(replace(first_key, '\', '\\'), '|', '\|') END
    || CASE second_key WHEN '' THEN '' ELSE '|' || second_key END AS code
FROM parted
WHERE first_key <> split_1 OR second_key <> split_2;
UPDATE definition SET
    indicator = code, split_1 = first_key, split_2 = second_key,
    identity = CAST(md5('definition' || concat_ws(chr(31), fold(plan), clause, code)) AS UUID)
FROM aimed
WHERE aimed.automatic = definition.automatic AND aimed.split_1 = definition.split_1 AND aimed.split_2 = definition.split_2;
UPDATE target SET
    indicator = code, split_1 = first_key, split_2 = second_key,
    identity = CAST(md5('target' || concat_ws(chr(31), fold(plan), clause, code, year)) AS UUID)
FROM aimed
WHERE aimed.automatic = target.automatic AND aimed.split_1 = target.split_1 AND aimed.split_2 = target.split_2;

-- Of what was said of two spellings of one the newest holds.
UPDATE definition SET until_edition = (SELECT max(edition) + 1 FROM edition)
WHERE until_edition IS NULL AND EXISTS (
    SELECT 1 FROM definition AS newer
    WHERE newer.agency = definition.agency AND newer.identity = definition.identity AND newer.until_edition IS NULL
        AND (newer.upload, newer.sheet, newer.row) > (definition.upload, definition.sheet, definition.row)
);
UPDATE target SET until_edition = (SELECT max(edition) + 1 FROM edition)
WHERE until_edition IS NULL AND EXISTS (
    SELECT 1 FROM target AS newer
    WHERE newer.agency = target.agency AND newer.identity = target.identity AND newer.until_edition IS NULL
        AND (newer.upload, newer.sheet, newer.row) > (target.upload, target.sheet, target.row)
);

-- Rules are settled anew from the definitions of all editions (loaders/definitions/write_rules.py).
DELETE FROM rule;
DELETE FROM rule_side;
DROP TABLE aimed;
DROP TABLE renamed;
DROP TABLE spelled;

-- What a cell says whose value was converted into the unit of its series.
ALTER TABLE fact ADD COLUMN typed_value DOUBLE;
ALTER TABLE fact ADD COLUMN typed_unit VARCHAR;
