-- Whether any row of what is worked out counts one by one: what is reported, answers of polls, what analysts defined.
SELECT TRUE WHERE EXISTS (SELECT 1 FROM touched JOIN automatic USING (dataset) WHERE splits > 0 AND until_edition IS NULL)
    OR EXISTS (SELECT 1 FROM rule WHERE agency = $agency AND until_edition IS NULL)
