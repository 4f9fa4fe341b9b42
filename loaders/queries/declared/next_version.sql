-- Into {table}, which carries its editions: what {fresh} says no longer ends, what it says anew begins. {key} tells
-- rows apart.
CREATE OR REPLACE TEMP TABLE ended AS
SELECT * EXCLUDE (from_edition, until_edition) FROM {table} WHERE until_edition IS NULL AND {whose}
EXCEPT
SELECT * FROM {fresh};

CREATE OR REPLACE TEMP TABLE begun AS
SELECT * FROM {fresh}
EXCEPT
SELECT * EXCLUDE (from_edition, until_edition) FROM {table} WHERE until_edition IS NULL AND {whose};

UPDATE {table} SET until_edition = $edition WHERE until_edition IS NULL AND {whose} AND ({key}) IN (SELECT ({key}) FROM ended);

INSERT INTO {table} BY NAME SELECT *, $edition AS from_edition FROM begun
