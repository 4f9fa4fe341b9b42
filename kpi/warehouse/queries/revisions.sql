-- Figures that were changed after they had been final, each with the value that it had then: when its year was closed; or
-- where it stood, for a day at least, as final by its date (its data reach into December, and the day after which that
-- makes a year final has passed) or stated to be complete. So is a poll once it is over, of which another one in its year
-- makes a new figure and no revision; a ratio of two polls tells another one by its last day. What newer rules or another definition made of it is no revision.
WITH closed AS (
    SELECT agency, plan, year, min(edition) AS edition FROM closing WHERE closed AND edition <= $edition GROUP BY agency, plan, year
),
version AS (
    SELECT
        figure.*, closed.edition AS closed_in, CAST(began.published_at AS DATE) AS began, CAST(ended.published_at AS DATE) AS ended,
        lag(figure.polls) OVER versions AS polls_before, lag(figure.poll_ended) OVER versions AS poll_ended_before,
        lag(figure.value) OVER versions AS value_before, lag(figure.qualifier) OVER versions AS qualifier_before
    FROM figure
    LEFT JOIN closed ON closed.agency = figure.agency AND closed.plan = figure.plan AND closed.year = figure.year
    LEFT JOIN edition AS began ON began.edition = figure.from_edition
    LEFT JOIN edition AS ended ON ended.edition = figure.until_edition
    WHERE figure.dimension = '' AND figure.from_edition <= $edition
        AND (figure.agency, figure.plan, figure.dataset, figure.year)
            IN (SELECT (agency, plan, dataset, year) FROM figure WHERE dimension = '' AND until_edition <= $edition)
    WINDOW versions AS (
        PARTITION BY figure.agency, figure.plan, figure.clause, figure.dataset, figure.automatic, figure.split_1, figure.split_2,
            figure.is_defined, figure.year
        ORDER BY figure.from_edition
    )
),
final AS (
    SELECT agency, plan, clause, dataset, automatic, split_1, split_2, is_defined, year, is_of_year, min(until_edition) AS until_edition
    FROM (
        SELECT
            *,
            coalesce(
                from_edition <= closed_in AND until_edition > closed_in
                OR ended > began AND (reach = 'stated' OR reach = 'december' AND ended > make_date(year + 1, $month, $day)), FALSE
            ) AS is_of_year
        FROM version
    )
    WHERE until_edition <= $edition AND (is_of_year OR ended > began AND ended > poll_ended)
    GROUP BY agency, plan, clause, dataset, automatic, split_1, split_2, is_defined, year, is_of_year
),
revision AS (
    SELECT version.*
    FROM version JOIN final
        ON final.agency = version.agency AND final.plan = version.plan AND final.clause = version.clause AND final.dataset = version.dataset
        AND final.automatic = version.automatic AND final.split_1 = version.split_1 AND final.split_2 = version.split_2
        AND final.is_defined = version.is_defined AND final.year = version.year AND version.from_edition >= final.until_edition
    WHERE (value <> value_before OR qualifier <> qualifier_before) AND (is_of_year OR polls = polls_before OR polls IS NULL AND polls_before IS NULL AND poll_ended = poll_ended_before)
        AND NOT EXISTS (
            SELECT 1 FROM made_by_rules
            WHERE made_by_rules.agency = version.agency AND made_by_rules.edition = version.from_edition AND made_by_rules.moved IS NOT NULL
        )
        AND NOT EXISTS (
            SELECT 1 FROM definition
            WHERE definition.agency = version.agency AND definition.plan = version.plan AND definition.clause = version.clause
                AND definition.automatic = version.automatic AND definition.split_1 = version.split_1 AND definition.split_2 = version.split_2
                AND version.from_edition IN (definition.from_edition, definition.until_edition)
        )
)
SELECT
    agency, plan, clause, dataset, automatic, split_1, split_2, year,
    arg_min(value_before, from_edition) AS value, arg_min(qualifier_before, from_edition) AS qualifier
FROM revision
GROUP BY agency, plan, clause, dataset, automatic, split_1, split_2, year
ORDER BY agency, plan, clause, dataset, automatic, split_1, split_2, year
