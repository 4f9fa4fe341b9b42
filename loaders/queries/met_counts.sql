SELECT count(*), count(*) FILTER (differs) FROM met
