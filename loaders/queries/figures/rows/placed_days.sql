UPDATE placed SET
    cut = series_day.cut, same_day = series_day.same_day,
    straddles = placed.starts <= series_day.cut AND placed.last > series_day.cut, is_early = placed.last <= series_day.same_day,
    early_straddles = placed.starts <= series_day.same_day AND placed.last > series_day.same_day
FROM series_day
WHERE placed.plan = series_day.plan AND placed.clause = series_day.clause AND placed.dataset = series_day.dataset
    AND placed.split_1 = series_day.split_1 AND placed.year = series_day.year
