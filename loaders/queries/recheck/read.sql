SELECT (SELECT count(*) FROM arrival), (SELECT count(*) FROM met WHERE differs)
