-- A name that an analyst gave is that of its member, whatever its commonest spelling.
UPDATE fresh_member_name SET name = $4 WHERE agency = $1 AND dimension = $2 AND member = $3
