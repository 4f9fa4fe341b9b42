-- Figures that were changed after their year had been closed, each with the value that it had when it was closed; without
-- one then it has no former value. What newer rules made of them is no revision.
WITH closed AS (
    SELECT agency, plan, year, min(edition) AS edition FROM closing WHERE closed AND edition <= $edition GROUP BY agency, plan, year
),
version AS (
    SELECT
        figure.*, closed.edition AS closed_in,
        lag(figure.value) OVER versions AS value_before, lag(figure.qualifier) OVER versions AS qualifier_before
    FROM figure JOIN closed ON closed.agency = figure.agency AND closed.plan = figure.plan AND closed.year = figure.year
    WHERE figure.dimension = '' AND figure.from_edition <= $edition
    WINDOW versions AS (
        PARTITION BY figure.agency, figure.plan, figure.clause, figure.dataset, figure.automatic, figure.split_1, figure.split_2,
            figure.is_defined, figure.year
        ORDER BY figure.from_edition
    )
),
revision AS (
    SELECT *
    FROM version
    WHERE from_edition > closed_in AND (value <> value_before OR qualifier <> qualifier_before)
        AND NOT EXISTS (
            SELECT 1 FROM made_by_rules
            WHERE made_by_rules.agency = version.agency AND made_by_rules.edition = version.from_edition AND made_by_rules.moved IS NOT NULL
        )
)
SELECT
    agency, plan, clause, dataset, automatic, split_1, split_2, year,
    arg_min(value_before, from_edition) AS value, arg_min(qualifier_before, from_edition) AS qualifier
FROM revision
WHERE EXISTS (
    SELECT 1 FROM figure AS kept
    WHERE kept.agency = revision.agency AND kept.plan = revision.plan AND kept.clause = revision.clause AND kept.dataset = revision.dataset
        AND kept.automatic = revision.automatic AND kept.split_1 = revision.split_1 AND kept.split_2 = revision.split_2
        AND kept.is_defined = revision.is_defined AND kept.year = revision.year AND kept.dimension = ''
        AND kept.from_edition <= revision.closed_in AND (kept.until_edition IS NULL OR kept.until_edition > revision.closed_in)
)
GROUP BY agency, plan, clause, dataset, automatic, split_1, split_2, year
ORDER BY agency, plan, clause, dataset, automatic, split_1, split_2, year
