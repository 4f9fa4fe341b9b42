-- Whose act an edition is: one act of one person makes it. Null where that is not known: nobody's
-- (the database made or brought up to date), typed names without the others, editions of before.
ALTER TABLE edition ADD COLUMN name VARCHAR;
ALTER TABLE edition ADD COLUMN email VARCHAR;
ALTER TABLE edition ADD COLUMN subject VARCHAR;
