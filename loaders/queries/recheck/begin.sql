-- What originals say today, sheet by sheet, to tell in the end what they say no longer.
CREATE OR REPLACE TEMP TABLE reread (declaration VARCHAR, upload INTEGER, identity UUID)
