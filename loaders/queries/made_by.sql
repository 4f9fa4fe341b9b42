SELECT edition FROM made_by_rules WHERE agency = $agency AND rules >= $rules
