-- As if the edition had no figures yet: what the roll-up writes then depends on the rows alone.
UPDATE figure SET until_edition = $edition WHERE until_edition IS NULL
