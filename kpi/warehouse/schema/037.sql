-- The sign-in service that knows the author by the subject, its issuer: another service may know another by the same one.
ALTER TABLE edition ADD COLUMN provider VARCHAR;
