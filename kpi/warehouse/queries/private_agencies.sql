-- The agencies that are private now, whatever edition is looked at.
SELECT agency
FROM privacy
GROUP BY agency
HAVING arg_max(private, edition)
ORDER BY agency
