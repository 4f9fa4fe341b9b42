-- A year of a register is known up to a day of its own. day: of its newest row whose day is known, whatever today is;
-- last: the last day of its newest row, 31 December where only the year is known.
DROP TABLE newest_day;
CREATE TABLE newest_day (
    agency VARCHAR NOT NULL, dataset VARCHAR NOT NULL, year INTEGER NOT NULL, day DATE, last DATE NOT NULL,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

-- day_of: whose day cut is: that of the register, of the reported series, of the poll. reach: how far the year's data
-- reach: to its end, as was stated; into december, or known by the year alone; or earlier. Polls have no same days.
ALTER TABLE figure DROP COLUMN same_days_base;
ALTER TABLE figure DROP COLUMN same_days_self_selected;
ALTER TABLE figure ADD COLUMN day_of VARCHAR DEFAULT 'register';
ALTER TABLE figure ADD COLUMN reach VARCHAR DEFAULT 'earlier';
-- Figures of earlier editions, as far as they tell it.
UPDATE figure SET
    day_of = CASE dataset WHEN 'surveys' THEN 'poll' WHEN 'indicators' THEN 'series' ELSE 'register' END,
    reach = CASE WHEN coalesce(newest, make_date(year, 12, 31)) >= make_date(year, 12, 1) THEN 'december' ELSE 'earlier' END,
    cut = CASE WHEN year = date_part('year', cut) AND dataset NOT IN ('surveys', 'indicators') THEN cut ELSE newest END;
