-- What the rows of a register add up to that hold, by days, clauses and what divides them; figures and paces are made from
-- these. declare() of loaders/figures/declared.py adds the columns of what is divided by and of each number: what it comes
-- to, <name>_there, in how many rows it is, <name>_weight, its weakest claim (0 exact, 1 at least, 2 about). Kept by each
-- publication, of the present alone: rows tell what was.
CREATE TABLE day_sum (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, dataset VARCHAR NOT NULL, year INTEGER NOT NULL, clauses VARCHAR NOT NULL,
    starts DATE NOT NULL, ends DATE NOT NULL, precision VARCHAR NOT NULL, split_1 VARCHAR, split_2 VARCHAR,
    rows BIGINT NOT NULL
);

-- The newest days plan by plan, which tells all the years of plans and datasets that have rows. '': of all plans at once,
-- as it was before.
ALTER TABLE newest_day ADD COLUMN plan VARCHAR DEFAULT '';
