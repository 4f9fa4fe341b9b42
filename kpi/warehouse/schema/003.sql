-- Indicators that an analyst defines on a dataset: what is counted, and which rows.
ALTER TABLE definition ADD COLUMN dataset VARCHAR;
ALTER TABLE definition ADD COLUMN counts VARCHAR;
ALTER TABLE definition ADD COLUMN counted VARCHAR;
ALTER TABLE definition ADD COLUMN filter VARCHAR;

-- The same, settled: one row a definition that counts, written anew by every publication.
-- counts: rows, sum, distinct, share, ratio. measure: the column of facts; named: folded answers.
-- topics and the others: the values of facts that the filter admits, '' for an empty cell; null
-- where the column is not asked.
CREATE TABLE rule (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL, indicator VARCHAR NOT NULL,
    dataset VARCHAR NOT NULL, counts VARCHAR NOT NULL, measure VARCHAR NOT NULL, named VARCHAR[] NOT NULL,
    numerator VARCHAR NOT NULL, denominator VARCHAR NOT NULL, accumulation VARCHAR NOT NULL, unit VARCHAR NOT NULL,
    topics VARCHAR[], regions VARCHAR[], places VARCHAR[], audiences VARCHAR[], channels VARCHAR[],
    materials VARCHAR[], questions VARCHAR[], answers VARCHAR[], codes VARCHAR[], titles VARCHAR[]
);

-- An analyst's word up to which day a dataset is complete.
CREATE TABLE complete_up_to (
    agency VARCHAR NOT NULL, dataset VARCHAR NOT NULL, day DATE NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL, note VARCHAR NOT NULL, taken_back_by VARCHAR,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

-- base_qualifier: of n. same_days_base: n of the polls up to the day of same_days_value, where it is exact.
-- spills: rows that end in a later year than they began. has_counts: of a poll's answers all counts are known.
ALTER TABLE figure ADD COLUMN spills INTEGER DEFAULT 0;
ALTER TABLE figure ADD COLUMN has_counts BOOLEAN DEFAULT FALSE;
ALTER TABLE figure ADD COLUMN base_qualifier VARCHAR DEFAULT 'exact';
ALTER TABLE figure ADD COLUMN same_days_base DOUBLE;
ALTER TABLE figure ADD COLUMN same_days_self_selected BOOLEAN;
