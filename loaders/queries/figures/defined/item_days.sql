UPDATE defined_item SET
    cut = defined_day.cut, same_day = defined_day.same_day,
    straddles = starts <= defined_day.cut AND last > defined_day.cut,
    is_early = CASE accumulation WHEN 'latest' THEN last = defined_day.same_day ELSE last <= defined_day.same_day END,
    early_straddles = starts <= defined_day.same_day AND last > defined_day.same_day
FROM defined_day
WHERE defined_item.plan = defined_day.plan AND defined_item.clause = defined_day.clause
    AND defined_item.indicator = defined_day.indicator AND defined_item.year = defined_day.year
