SELECT plan, section FROM section WHERE agency = $agency AND until_edition IS NULL
