-- A workbook that names its plan says by an empty sheet that the plan has no such rows.
INSERT INTO arrived_row
SELECT plan FROM plan
WHERE agency = $agency AND until_edition IS NULL AND (from_edition = $edition OR seen_upload >= $first_upload)
    AND NOT EXISTS (SELECT 1 FROM arrived_row)
