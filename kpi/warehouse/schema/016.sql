-- A stated day may be for one clause alone, which then has it for its own; plan and clause are '' of a whole dataset.
ALTER TABLE complete_up_to ADD COLUMN plan VARCHAR DEFAULT '';
ALTER TABLE complete_up_to ADD COLUMN clause VARCHAR DEFAULT '';
