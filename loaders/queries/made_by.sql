-- The edition since which figures are made by the rules of this version, and from kept sums (kpi/warehouse/schema/025.sql).
SELECT edition FROM made_by_rules WHERE agency = $agency AND rules >= $rules
    AND NOT EXISTS (SELECT 1 FROM newest_day WHERE agency = $agency AND until_edition IS NULL AND plan = '')
