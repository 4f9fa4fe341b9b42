UPDATE deck SET until_edition = $edition
WHERE agency = $agency AND plan = $plan AND name = $name AND until_edition IS NULL
