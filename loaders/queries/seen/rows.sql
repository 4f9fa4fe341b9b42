-- Spreadsheet rows of a sheet that the edition under way brings or changes.
SELECT DISTINCT row FROM {table} WHERE upload = $upload AND sheet = $sheet AND from_edition = $edition
