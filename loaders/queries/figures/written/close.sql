UPDATE figure SET until_edition = $edition
WHERE agency = $agency AND until_edition IS NULL
    AND content NOT IN (SELECT content FROM fresh_figure UNION ALL SELECT content FROM kept_figure)
