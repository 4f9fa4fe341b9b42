-- All figures, whether worked out anew or not.
CREATE OR REPLACE TEMP VIEW known_figure AS
SELECT * FROM drafted_figure
UNION ALL BY NAME
SELECT * EXCLUDE (content, from_edition, until_edition) FROM figure
WHERE until_edition IS NULL AND content IN (SELECT content FROM kept_figure)
