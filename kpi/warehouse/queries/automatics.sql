-- The automatic indicators that have a code, and into how many parts each is split.
SELECT code, splits FROM automatic WHERE code <> '' ORDER BY position
