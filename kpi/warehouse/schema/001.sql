-- Every row carries the editions it holds for: from from_edition until before until_edition
-- (null: it still holds). Rows are closed, never deleted.

CREATE TABLE edition (
    edition INTEGER PRIMARY KEY,
    published_at TIMESTAMP NOT NULL
);

-- One row a file that a publication brought. kind: file, or page for what was typed in the browser.
CREATE TABLE upload (
    upload INTEGER PRIMARY KEY,
    edition INTEGER NOT NULL,
    agency VARCHAR NOT NULL,
    file VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    uploaded_at TIMESTAMP NOT NULL,
    who VARCHAR NOT NULL,
    kind VARCHAR NOT NULL
);

-- One row a sheet that an upload brought; letters: JSON, database column → spreadsheet column.
CREATE TABLE upload_sheet (
    upload INTEGER NOT NULL,
    sheet VARCHAR NOT NULL,
    declaration VARCHAR NOT NULL,
    dataset VARCHAR NOT NULL,
    heading_row INTEGER NOT NULL,
    letters VARCHAR NOT NULL,
    new INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    same INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL
);

-- A cell that an analyst corrected on the page before its file was published.
CREATE TABLE correction (
    upload INTEGER NOT NULL,
    sheet VARCHAR NOT NULL, cell VARCHAR NOT NULL, heading VARCHAR NOT NULL,
    typed VARCHAR NOT NULL, corrected VARCHAR NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL
);

-- How an analyst had sheets of certain headings read; the newest holds. headings: their digest.
-- columns: JSON, heading as typed → declared column, or '' for one that is left out.
CREATE TABLE reading (
    agency VARCHAR NOT NULL, headings VARCHAR NOT NULL,
    declaration VARCHAR NOT NULL, heading_row INTEGER NOT NULL, columns VARCHAR NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL, edition INTEGER NOT NULL
);

-- A row that an upload of a full export took out, because the export does not hold it any more.
CREATE TABLE withdrawal (
    upload INTEGER NOT NULL,
    declaration VARCHAR NOT NULL,
    identity VARCHAR NOT NULL
);

-- An upload whose rows have left again.
CREATE TABLE undoing (
    upload INTEGER PRIMARY KEY,
    edition INTEGER NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL, note VARCHAR NOT NULL
);

-- A plan's year that was closed, or opened again; the newest holds.
CREATE TABLE closing (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, year INTEGER NOT NULL,
    closed BOOLEAN NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL, note VARCHAR NOT NULL,
    edition INTEGER NOT NULL
);

-- An analyst's word that a dataset has nothing to report for a clause and year.
CREATE TABLE nothing_to_report (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL,
    dataset VARCHAR NOT NULL, year INTEGER NOT NULL,
    who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL, note VARCHAR NOT NULL, taken_back_by VARCHAR,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

-- The tables of rows. upload, sheet and row: where the row stands. seen_*: where a later upload
-- held the very same row; the latest of them.
CREATE TABLE plan (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL,
    agency_name_az VARCHAR, agency_name_en VARCHAR, agency_name_ru VARCHAR, made_up BOOLEAN,
    title_az VARCHAR, title_en VARCHAR, title_ru VARCHAR,
    first_year INTEGER NOT NULL, last_year INTEGER NOT NULL,
    identity VARCHAR NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

CREATE TABLE clause (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL,
    title_az VARCHAR, title_en VARCHAR, title_ru VARCHAR, responsible VARCHAR,
    identity VARCHAR NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

CREATE TABLE definition (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL, indicator VARCHAR NOT NULL,
    name_az VARCHAR, name_en VARCHAR, name_ru VARCHAR,
    unit_az VARCHAR, unit_en VARCHAR, unit_ru VARCHAR, direction VARCHAR, level VARCHAR, accumulation VARCHAR,
    baseline_year INTEGER, baseline DOUBLE, baseline_qualifier VARCHAR,
    identity VARCHAR NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

CREATE TABLE target (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL, indicator VARCHAR NOT NULL,
    year INTEGER NOT NULL, target DOUBLE NOT NULL, target_qualifier VARCHAR, note VARCHAR,
    identity VARCHAR NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

CREATE TABLE crosswalk (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR,
    earlier_plan VARCHAR NOT NULL, earlier_clause VARCHAR NOT NULL, kind VARCHAR NOT NULL, note VARCHAR,
    identity VARCHAR NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

CREATE TABLE narratives (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL, year INTEGER NOT NULL,
    status VARCHAR, narrative VARCHAR, evidence VARCHAR,
    identity VARCHAR NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

-- One row of a dataset. year: the year in which it began. clauses: as settled, joined by '; '.
-- series: what splits its indicators (channel and material, question, code), folded.
CREATE TABLE fact (
    fact BIGINT NOT NULL,
    agency VARCHAR NOT NULL, dataset VARCHAR NOT NULL, plan VARCHAR, clauses VARCHAR,
    starts DATE NOT NULL, ends DATE NOT NULL, precision VARCHAR NOT NULL, year INTEGER NOT NULL,
    id VARCHAR, code VARCHAR, title VARCHAR, topic VARCHAR, region VARCHAR, place VARCHAR, audience VARCHAR,
    channel VARCHAR, material VARCHAR, question VARCHAR, answer VARCHAR, self_selected BOOLEAN,
    unit VARCHAR, note VARCHAR, series VARCHAR NOT NULL, folded_answer VARCHAR,
    count DOUBLE, count_qualifier VARCHAR, participants DOUBLE, participants_qualifier VARCHAR,
    share DOUBLE, share_qualifier VARCHAR, base DOUBLE, base_qualifier VARCHAR,
    value DOUBLE, value_qualifier VARCHAR,
    identity VARCHAR NOT NULL,
    upload INTEGER NOT NULL, sheet VARCHAR NOT NULL, row INTEGER NOT NULL,
    seen_upload INTEGER, seen_sheet VARCHAR, seen_row INTEGER,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);

CREATE TABLE fact_clause (
    fact BIGINT NOT NULL,
    clause VARCHAR NOT NULL
);

-- The declared automatic indicators and dimensions, written anew by every publication.
CREATE TABLE automatic (
    dataset VARCHAR NOT NULL, code VARCHAR NOT NULL, measure VARCHAR NOT NULL, unit VARCHAR NOT NULL,
    level VARCHAR NOT NULL, direction VARCHAR NOT NULL, accumulation VARCHAR NOT NULL,
    split VARCHAR NOT NULL, total BOOLEAN NOT NULL, position INTEGER NOT NULL
);
CREATE TABLE dimension (
    dataset VARCHAR NOT NULL, dimension VARCHAR NOT NULL
);

-- An indicator's value in one year, for a clause ('': the plan's total) and, where dimension is
-- not '', for one member of it. cut: the day up to which its dataset was complete.
-- straddles: a fact of this year lies on both sides of the cut.
-- same_days_*: the value up to the day of the year before the cut; only for the year before the cut's.
CREATE TABLE figure (
    agency VARCHAR NOT NULL, plan VARCHAR NOT NULL, clause VARCHAR NOT NULL,
    dataset VARCHAR NOT NULL, automatic VARCHAR NOT NULL, indicator VARCHAR NOT NULL,
    dimension VARCHAR NOT NULL, member VARCHAR NOT NULL, year INTEGER NOT NULL,
    label VARCHAR, answer VARCHAR, unit VARCHAR, accumulation VARCHAR NOT NULL,
    value DOUBLE NOT NULL, qualifier VARCHAR NOT NULL, rows INTEGER NOT NULL, missing INTEGER NOT NULL,
    base DOUBLE, self_selected BOOLEAN, newest DATE, cut DATE, straddles BOOLEAN NOT NULL,
    same_days_value DOUBLE, same_days_qualifier VARCHAR, same_days_straddles BOOLEAN NOT NULL,
    content VARCHAR NOT NULL,
    from_edition INTEGER NOT NULL, until_edition INTEGER
);
