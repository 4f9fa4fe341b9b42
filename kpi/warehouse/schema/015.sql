-- A stated day may be earlier than the newest row of its year: what begins after it then waits, until another day is stated.
ALTER TABLE complete_up_to ADD COLUMN holds_back BOOLEAN DEFAULT FALSE;
