-- What kind of number an indicator is, to how many decimals it is told, and the band within which a change counts as
-- none (kpi/rules/measure.py); null where nobody said.
ALTER TABLE definition ADD COLUMN kind VARCHAR;
ALTER TABLE definition ADD COLUMN decimals VARCHAR;
ALTER TABLE definition ADD COLUMN band DOUBLE;
ALTER TABLE definition ADD COLUMN band_qualifier VARCHAR;
ALTER TABLE automatic ADD COLUMN kind VARCHAR DEFAULT '';

-- How earlier years went: of what a series came to in year earlier the part that was there by the day up to which year
-- is known (rule 9). is_dated: all its rows have days, and none lies on both sides of that day.
CREATE TABLE pace (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL, dataset VARCHAR NOT NULL,
    automatic VARCHAR NOT NULL, split_1 VARCHAR NOT NULL, split_2 VARCHAR NOT NULL,
    year INTEGER NOT NULL, earlier INTEGER NOT NULL, by_day DOUBLE NOT NULL, total DOUBLE NOT NULL, is_dated BOOLEAN NOT NULL,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

-- Whether the question of a poll allowed several answers.
ALTER TABLE fact ADD COLUMN several BOOLEAN;
