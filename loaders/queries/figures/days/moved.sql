-- Of which years of a register the day is another than figures were last made by, or how far their data reach; of what is
-- no register, whether they were stated to be complete. A year
-- whose last row has gone has no day any more.
CREATE OR REPLACE TEMP TABLE moved AS
WITH former AS (
    SELECT dataset, year, max(cut) AS cut, max(reach) AS reach, bool_or(reach = 'stated') AS is_stated_whole
    FROM figure WHERE agency = $agency AND until_edition IS NULL AND NOT is_defined
    GROUP BY dataset, year
)
SELECT dataset, year
FROM cut FULL JOIN former USING (dataset, year)
WHERE CASE cut.day_of
    WHEN 'register' THEN former.cut IS DISTINCT FROM cut.cut OR former.reach IS DISTINCT FROM cut.reach
    ELSE former.is_stated_whole IS DISTINCT FROM cut.is_stated_whole
END
