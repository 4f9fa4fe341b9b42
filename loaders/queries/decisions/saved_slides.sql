-- The saved slides of an agency as they stand.
SELECT plan, name, keys, who, done_at
FROM deck
WHERE agency = $agency AND until_edition IS NULL
