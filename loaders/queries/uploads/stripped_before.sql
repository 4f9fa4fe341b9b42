-- What a new copy of the same file takes the place of.
DELETE FROM stripped
WHERE upload IN (SELECT upload FROM upload WHERE sha256 = $sha256 AND ends_with(lower(file), $kind))
