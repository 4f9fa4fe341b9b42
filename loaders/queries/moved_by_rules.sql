UPDATE made_by_rules SET moved = $moved, note = $note WHERE agency = $agency AND edition = $edition
