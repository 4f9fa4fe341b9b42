-- A question that somebody keeps under a name. plan: the one that was looked at when it was asked. parts: of
-- kpi/explore/asked/address.py, as JSON.
CREATE TABLE kept_question (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, name VARCHAR NOT NULL, parts VARCHAR NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
