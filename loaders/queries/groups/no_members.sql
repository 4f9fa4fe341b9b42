CREATE OR REPLACE TEMP TABLE asked_member (dimension VARCHAR, member VARCHAR);

CREATE OR REPLACE TEMP TABLE fresh_member_name (agency VARCHAR, dimension VARCHAR, member VARCHAR, name VARCHAR)
