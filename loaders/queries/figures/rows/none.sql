-- What is told of rows that count one by one, where none does: empty, so that nothing need be worked out.
CREATE OR REPLACE TEMP TABLE series_day (plan VARCHAR, clause VARCHAR, dataset VARCHAR, split_1 VARCHAR, year INTEGER, cut DATE, same_day DATE);

CREATE OR REPLACE TEMP TABLE placed (fact BIGINT, places VARCHAR, clause VARCHAR);

CREATE OR REPLACE TEMP TABLE superseded (fact BIGINT, clause VARCHAR);

CREATE OR REPLACE TEMP TABLE polled (
    plan VARCHAR, clause VARCHAR, dataset VARCHAR, indicator VARCHAR, split_1 VARCHAR, year INTEGER, unit VARCHAR,
    named DOUBLE, severity INTEGER, n DOUBLE, n_severity INTEGER, has_counts BOOLEAN, design_effect DOUBLE, all_self_selected BOOLEAN,
    last_poll STRUCT(
        starts DATE, ends DATE, self_selected BOOLEAN, weighted BOOLEAN, design_effect DOUBLE, share DOUBLE, severity INTEGER,
        n DOUBLE, n_severity INTEGER
    ),
    rows INTEGER, polls INTEGER, poll_ended DATE, newest DATE, last DATE, reach VARCHAR, day_of VARCHAR, spills INTEGER
);

CREATE OR REPLACE TEMP TABLE latest (
    plan VARCHAR, clause VARCHAR, dataset VARCHAR, automatic VARCHAR, split_1 VARCHAR, split_2 VARCHAR, year INTEGER, label VARCHAR,
    answer VARCHAR, unit VARCHAR, latest DOUBLE, latest_severity INTEGER, early_latest DOUBLE, early_latest_severity INTEGER,
    base_self_selected VARCHAR, measure VARCHAR, answers DOUBLE, answers_severity INTEGER
)
