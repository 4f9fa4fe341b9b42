-- The members of a declared dimension, as all the agency's rows name them.
SELECT member AS key, name FROM member_name
WHERE agency = $agency AND dimension = $dimension AND from_edition <= $edition AND (until_edition IS NULL OR until_edition > $edition)
ORDER BY key
