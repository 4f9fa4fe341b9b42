-- A load looks for its rows among all that are held: what identifies a row is a number of 16 bytes, no text.
ALTER TABLE plan ALTER COLUMN identity TYPE UUID;
ALTER TABLE clause ALTER COLUMN identity TYPE UUID;
ALTER TABLE definition ALTER COLUMN identity TYPE UUID;
ALTER TABLE target ALTER COLUMN identity TYPE UUID;
ALTER TABLE crosswalk ALTER COLUMN identity TYPE UUID;
ALTER TABLE spelling ALTER COLUMN identity TYPE UUID;
ALTER TABLE narratives ALTER COLUMN identity TYPE UUID;
ALTER TABLE fact ALTER COLUMN identity TYPE UUID;
ALTER TABLE withdrawal ALTER COLUMN identity TYPE UUID;
ALTER TABLE seen_before ALTER COLUMN identity TYPE UUID;

-- How rows of facts are named and told apart (kpi/warehouse/row_names.py). role: name, series or detail. Written anew by
-- every publication, as fact_column is.
CREATE TABLE row_name (
    dataset VARCHAR NOT NULL, role VARCHAR NOT NULL, name VARCHAR NOT NULL, position INTEGER NOT NULL
);

-- Which clauses a row serves, its column clauses tells.
DROP TABLE fact_clause;
