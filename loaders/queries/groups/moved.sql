SELECT (SELECT count(*) FROM ended) + (SELECT count(*) FROM begun)
