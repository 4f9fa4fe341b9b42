-- Rows that a load refused or left out, as they were typed: they stay with the upload, to be fixed and loaded. place: their
-- order. reason: of loaders/checking/uncounted.py. cells: declared column → text. units: declared column → the unit that its
-- heading tells. faults: what is wrong, cell by cell.
CREATE TABLE kept_out (
    upload INTEGER NOT NULL, place INTEGER NOT NULL, sheet VARCHAR NOT NULL, declaration VARCHAR NOT NULL, row INTEGER NOT NULL,
    reason VARCHAR NOT NULL, cells VARCHAR NOT NULL, units VARCHAR NOT NULL, faults VARCHAR NOT NULL
);
