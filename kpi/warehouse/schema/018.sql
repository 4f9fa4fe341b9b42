-- Of a figure of polls: how many are behind it, and the last day of the last of them; NULL where one is known by its year
-- alone, and for all that is no poll's. It may lie after the day on which the figure was made.
ALTER TABLE figure ADD COLUMN polls INTEGER;
ALTER TABLE figure ADD COLUMN poll_ended DATE;
