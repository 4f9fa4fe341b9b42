UPDATE kept_question SET until_edition = $edition
WHERE agency = $agency AND name = $name AND until_edition IS NULL
