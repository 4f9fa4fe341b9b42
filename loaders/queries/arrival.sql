-- The rows of a sheet, each with the identity that it has in the database; and none of them found or met yet.
CREATE OR REPLACE TEMP TABLE arrival AS
SELECT * REPLACE (CAST(md5($name || identity) AS UUID) AS identity) FROM arrived;

CREATE OR REPLACE TEMP TABLE found AS SELECT {key} FROM {table} LIMIT 0;

CREATE OR REPLACE TEMP TABLE met AS
SELECT {key}, identity, from_edition, seen_upload, seen_sheet, seen_row, FALSE AS differs FROM {table} LIMIT 0
