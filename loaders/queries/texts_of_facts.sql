SELECT DISTINCT coalesce("{column}", '') FROM fact WHERE agency = $agency AND dataset = $dataset AND until_edition IS NULL
