-- Uploads that need the original of a file as it came: those of other agencies, and those that stand and were read
-- from other columns than an upload of this edition.
SELECT other.upload
FROM upload AS own
JOIN upload AS other ON other.sha256 = own.sha256
WHERE own.edition = $edition AND own.sha256 = $sha256 AND ends_with(lower(own.file), $kind)
    AND ends_with(lower(other.file), $kind) AND other.upload NOT IN (SELECT upload FROM purge)
    AND (
        other.agency <> own.agency
        OR other.upload NOT IN (SELECT upload FROM undoing)
        AND EXISTS (
            SELECT 1
            FROM upload_sheet AS needed
            WHERE needed.upload = other.upload
                AND NOT EXISTS (
                    SELECT 1
                    FROM upload_sheet AS known
                    WHERE known.upload = own.upload AND known.sheet = needed.sheet
                        AND known.heading_row = needed.heading_row AND known.letters = needed.letters
                )
        )
    )
