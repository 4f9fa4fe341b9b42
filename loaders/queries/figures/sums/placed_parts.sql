CREATE OR REPLACE TEMP VIEW placed_part AS
WITH each AS (
    SELECT *, unnest(string_split(places, '; ')) AS clause FROM divided
)
SELECT each.* REPLACE (
    CASE WHEN each.day_of = 'series' THEN series_day.cut ELSE each.cut END AS cut,
    CASE WHEN each.day_of = 'series' THEN series_day.same_day ELSE each.same_day END AS same_day,
    CASE WHEN each.day_of = 'series' THEN first_day <= series_day.cut AND last_day > series_day.cut ELSE straddles END AS straddles,
    CASE WHEN each.day_of = 'series' THEN last_day <= series_day.same_day ELSE is_early END AS is_early,
    CASE WHEN each.day_of = 'series' THEN first_day <= series_day.same_day AND last_day > series_day.same_day ELSE early_straddles END AS early_straddles
)
FROM each LEFT JOIN series_day
    ON series_day.plan = each.plan AND series_day.clause = each.clause AND series_day.dataset = each.dataset
    AND series_day.split_1 = each.split_1 AND series_day.year = each.year
