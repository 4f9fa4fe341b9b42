-- The map of an agency's regions. shapes: JSON, of kpi/region_map.py; file: the name of the one that it came in.
CREATE TABLE region_map (
    agency VARCHAR NOT NULL, shapes VARCHAR NOT NULL, file VARCHAR NOT NULL, who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
