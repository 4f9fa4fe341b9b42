-- The automatic indicators that have a code, and into how many parts each is split.
SELECT code, splits FROM automatic WHERE code <> '' AND until_edition IS NULL ORDER BY position
