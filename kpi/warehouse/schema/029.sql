-- The time zone by whose clocks the moments of an edition are told. NULL: of an earlier version, which kept them by the
-- clock of the machine and did not say where that stood.
ALTER TABLE edition ADD COLUMN time_zone VARCHAR;
