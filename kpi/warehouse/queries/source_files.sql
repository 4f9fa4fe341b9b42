-- From which uploads the rows behind a figure come, all of them (sources.sql).
SELECT source.upload, count(*) AS brought FROM ({sources}) AS source GROUP BY source.upload ORDER BY brought DESC, source.upload
