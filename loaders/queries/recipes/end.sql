UPDATE recipe SET until_edition = $edition WHERE agency = $agency AND headings = $headings AND until_edition IS NULL
