-- What the rows say that the edition under way brings and that it closes, each as one number, whatever their order; where
-- they stand and under which numbers does not count.
SELECT
    sum(said) FILTER (from_edition = $edition),
    sum(said) FILTER (until_edition = $edition)
FROM (
    SELECT from_edition, until_edition, hash(*COLUMNS(lambda name: name NOT IN (
        'fact', 'upload', 'sheet', 'row', 'typed_value', 'typed_unit',
        'from_edition', 'until_edition', 'seen_upload', 'seen_sheet', 'seen_row'
    ))) AS said
    FROM {table}
    WHERE agency = $agency AND {of_dataset} AND (from_edition = $edition OR until_edition = $edition)
)
