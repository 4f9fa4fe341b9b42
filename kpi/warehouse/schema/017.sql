-- A poll's shares may be weighted: then they are kept as they were published, beside counts too. design_effect: by how much
-- the design of a sample makes its shares less certain than a simple random sample of as many; null where nobody stated it.
ALTER TABLE figure ADD COLUMN weighted BOOLEAN;
ALTER TABLE figure ADD COLUMN design_effect DOUBLE;
ALTER TABLE fact ADD COLUMN weighted BOOLEAN;
ALTER TABLE fact ADD COLUMN design_effect DOUBLE;
ALTER TABLE fact ADD COLUMN design_effect_qualifier VARCHAR;
