-- Originals that were taken away by themselves: the rows of the upload stay. who: '' where their time was over.
CREATE TABLE purge (
    upload INTEGER NOT NULL, who VARCHAR NOT NULL, done_at TIMESTAMP NOT NULL, note VARCHAR NOT NULL,
    edition INTEGER NOT NULL
);

-- Originals that are kept without the columns that no dataset knows; columns: these, as people find them.
CREATE TABLE stripped (upload INTEGER NOT NULL, columns VARCHAR NOT NULL);
