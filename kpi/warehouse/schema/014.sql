-- A load looks for its rows among all that are held: what identifies a row is a number of 16 bytes, no text.
ALTER TABLE plan ALTER COLUMN identity TYPE UUID;
ALTER TABLE clause ALTER COLUMN identity TYPE UUID;
ALTER TABLE definition ALTER COLUMN identity TYPE UUID;
ALTER TABLE target ALTER COLUMN identity TYPE UUID;
ALTER TABLE crosswalk ALTER COLUMN identity TYPE UUID;
ALTER TABLE narratives ALTER COLUMN identity TYPE UUID;
ALTER TABLE fact ALTER COLUMN identity TYPE UUID;
ALTER TABLE withdrawal ALTER COLUMN identity TYPE UUID;
ALTER TABLE seen_before ALTER COLUMN identity TYPE UUID;
