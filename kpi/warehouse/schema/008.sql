-- The columns of facts that datasets declare; kind: text (rows can be chosen, told apart and divided by it) or number
-- (it is counted). Written anew by every publication, as automatic and dimension are; so are the columns admitted_<text>
-- of table rule: the texts that a filter admits ('' for an empty cell), null where it does not ask.
CREATE TABLE fact_column (
    name VARCHAR NOT NULL, kind VARCHAR NOT NULL, position INTEGER NOT NULL
);
ALTER TABLE rule DROP COLUMN topics;
ALTER TABLE rule DROP COLUMN regions;
ALTER TABLE rule DROP COLUMN places;
ALTER TABLE rule DROP COLUMN audiences;
ALTER TABLE rule DROP COLUMN channels;
ALTER TABLE rule DROP COLUMN materials;
ALTER TABLE rule DROP COLUMN questions;
ALTER TABLE rule DROP COLUMN answers;
ALTER TABLE rule DROP COLUMN codes;
ALTER TABLE rule DROP COLUMN titles;

-- The name of an automatic indicator: a text of the catalogues; '' where its rows name it.
ALTER TABLE automatic ADD COLUMN name VARCHAR DEFAULT '';
