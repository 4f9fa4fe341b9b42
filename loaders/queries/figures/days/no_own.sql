-- Days of single clauses, and the rows that hang on them, where none was stated.
CREATE OR REPLACE TEMP TABLE clause_cut (
    plan VARCHAR, clause VARCHAR, dataset VARCHAR, year INTEGER, cut DATE, is_stated_whole BOOLEAN, holds_back BOOLEAN, reach VARCHAR,
    same_day DATE
);

CREATE OR REPLACE TEMP TABLE own_place (
    plan VARCHAR, dataset VARCHAR, year INTEGER, clauses VARCHAR, starts DATE, ends DATE, places VARCHAR, together VARCHAR, cut DATE,
    same_day DATE, reach VARCHAR, straddles BOOLEAN, is_early BOOLEAN, early_straddles BOOLEAN
)
