-- The rows of a sheet, each with the identity that it has in the database; and none of them met yet.
CREATE OR REPLACE TEMP TABLE arrival AS
SELECT * REPLACE (md5($name || identity) AS identity) FROM arrived;

CREATE OR REPLACE TEMP TABLE met AS
SELECT {key}, identity, from_edition, seen_upload, seen_sheet, seen_row, FALSE AS differs FROM {table} LIMIT 0
