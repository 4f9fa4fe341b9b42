-- What decides a figure carries its editions, like rows and figures. Rules are settled anew from the definitions of
-- all editions (loaders/definitions/write_rules.py).
ALTER TABLE automatic ADD COLUMN from_edition INTEGER DEFAULT 1;
ALTER TABLE automatic ADD COLUMN until_edition INTEGER;
ALTER TABLE dimension ADD COLUMN from_edition INTEGER DEFAULT 1;
ALTER TABLE dimension ADD COLUMN until_edition INTEGER;
DELETE FROM rule;
ALTER TABLE rule ADD COLUMN from_edition INTEGER;
ALTER TABLE rule ADD COLUMN until_edition INTEGER;
DELETE FROM rule_side;
ALTER TABLE rule_side ADD COLUMN from_edition INTEGER;
ALTER TABLE rule_side ADD COLUMN until_edition INTEGER;

-- By which version of the rules (kpi.rules.RULES) an agency's figures were made since an edition. moved: how many
-- figures moved because the rules were newer, the first of them in note; null where the figures were the agency's first.
CREATE TABLE made_by_rules (
    agency VARCHAR NOT NULL, edition INTEGER NOT NULL, rules INTEGER NOT NULL, done_at TIMESTAMP NOT NULL,
    moved INTEGER, note VARCHAR NOT NULL
);

-- The newest day that rows of a dataset are known by, whatever today is: so that a load need not ask all rows.
CREATE TABLE newest_day (
    agency VARCHAR NOT NULL, dataset VARCHAR NOT NULL, day DATE,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

-- Originals read again by newer rules, and what that changed: rows.
CREATE TABLE recheck (
    agency VARCHAR NOT NULL, edition INTEGER NOT NULL, who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL,
    new INTEGER NOT NULL, changed INTEGER NOT NULL, gone INTEGER NOT NULL
);
