-- What kind of number an indicator is, to how many decimals it is told, and the band within which a change counts as
-- none (kpi/rules/measure.py); null where nobody said.
ALTER TABLE definition ADD COLUMN kind VARCHAR;
ALTER TABLE definition ADD COLUMN decimals VARCHAR;
ALTER TABLE definition ADD COLUMN band DOUBLE;
ALTER TABLE definition ADD COLUMN band_qualifier VARCHAR;
ALTER TABLE automatic ADD COLUMN kind VARCHAR DEFAULT '';
