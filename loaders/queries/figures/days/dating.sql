-- Whose day a dataset's figures have: that of the register, of each reported series, of each poll.
CREATE OR REPLACE TEMP TABLE dating AS
SELECT
    dataset,
    CASE WHEN bool_or(measure = 'value') THEN 'series' WHEN bool_or(accumulation = 'ratio') THEN 'poll' ELSE 'register' END AS day_of
FROM automatic WHERE until_edition IS NULL
GROUP BY dataset
