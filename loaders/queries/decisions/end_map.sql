UPDATE region_map SET until_edition = $edition WHERE agency = $agency AND until_edition IS NULL
