SELECT before, after FROM ({versions}) ORDER BY after.upload, after.sheet, after.row LIMIT $most
