-- Figures that were changed after their year had been closed, each with the value that it had before; what newer rules
-- made of them is no revision.
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
GROUP BY agency, plan, clause, dataset, automatic, split_1, split_2, year
ORDER BY agency, plan, clause, dataset, automatic, split_1, split_2, year
