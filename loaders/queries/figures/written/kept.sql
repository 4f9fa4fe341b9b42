-- The figures of what is not worked out anew: they stay as they are. Those that are worked out from other figures are
-- none of them.
CREATE OR REPLACE TEMP TABLE kept_figure AS
SELECT figure.content
FROM figure
ANTI JOIN touched ON touched.plan = figure.plan AND touched.dataset = figure.dataset AND touched.year = figure.year
ANTI JOIN rule
    ON rule.agency = figure.agency AND rule.plan = figure.plan AND rule.clause = figure.clause AND rule.indicator = figure.split_1
    AND figure.is_defined AND rule.counts = 'ratio' AND rule.until_edition IS NULL
WHERE figure.agency = $agency AND figure.until_edition IS NULL
