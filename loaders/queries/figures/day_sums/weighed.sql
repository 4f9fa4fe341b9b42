-- The rows that hold and can be in a figure: each serves a clause. Weights of qualifiers: 0 exact, 1 at least, 2 about; the
-- weakest claim of a sum holds.
CREATE OR REPLACE TEMP VIEW weighed_fact AS
SELECT *, {weights} FROM fact WHERE until_edition IS NULL AND plan IS NOT NULL AND clauses <> ''
