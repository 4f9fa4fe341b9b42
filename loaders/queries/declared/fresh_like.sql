-- An empty table of what {table} says, without its editions.
CREATE OR REPLACE TEMP TABLE {fresh} AS SELECT * EXCLUDE (from_edition, until_edition) FROM {table} LIMIT 0
