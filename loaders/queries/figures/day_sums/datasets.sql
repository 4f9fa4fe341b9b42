-- The datasets of the days that are summed.
SELECT DISTINCT dataset FROM touched_day
