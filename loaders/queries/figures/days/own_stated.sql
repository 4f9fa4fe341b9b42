-- Whether the day of a single clause was stated.
SELECT TRUE WHERE EXISTS (SELECT 1 FROM complete_up_to WHERE agency = $agency AND until_edition IS NULL AND clause <> '')
