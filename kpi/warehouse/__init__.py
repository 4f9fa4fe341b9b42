"""The database: numbered editions, their schema, originals, rights, and the queries of all readers."""
