SELECT agency, plan, agency_name_az, agency_name_en, agency_name_ru, coalesce(made_up, FALSE) AS made_up,
    title_az, title_en, title_ru, first_year, last_year,
    EXISTS (
        SELECT 1 FROM figure
        WHERE figure.agency = plan.agency AND figure.plan = plan.plan
            AND figure.from_edition <= $edition AND (figure.until_edition IS NULL OR figure.until_edition > $edition)
    ) AS has_figures
FROM plan
WHERE from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
ORDER BY coalesce(made_up, FALSE), agency, first_year DESC, plan
