-- The figures as drafted, each with what tells it from the edition before.
CREATE OR REPLACE TEMP TABLE fresh_figure AS
SELECT *, md5(CAST(row(*COLUMNS(*)) AS VARCHAR)) AS content FROM drafted_figure
