-- Every time that an agency was made private, or public again.
SELECT agency, private, who, done_at, note, edition
FROM privacy
ORDER BY edition, agency
