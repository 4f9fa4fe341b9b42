-- content: a row's values as one text, so that a changed row is told from the same one;
-- where it stands in which file does not change it.
CREATE OR REPLACE TEMP TABLE incoming AS
SELECT
    $agency AS agency,
    arrived.* REPLACE (md5($name || identity) AS identity),
    md5(CAST(row(*COLUMNS(* EXCLUDE (upload, sheet, row))) AS VARCHAR)) AS content
FROM arrived
