-- Of datasets whose indicators are split further, once in each clause and once in the plan's total.
CREATE OR REPLACE TEMP TABLE placed AS
SELECT
    * EXCLUDE (identity, sheet, row, seen_upload, seen_sheet, seen_row),
    unnest(string_split(places, '; ')) AS clause
FROM dated_weighed_fact
WHERE dataset IN (SELECT dataset FROM touched JOIN automatic USING (dataset) WHERE splits > 0 AND until_edition IS NULL)
