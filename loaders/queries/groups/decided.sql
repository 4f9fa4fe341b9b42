-- The spellings of which an edition says something else than the one before.
SELECT dimension, spelling, name FROM spelling WHERE agency = $agency AND (from_edition = $edition OR until_edition = $edition)
