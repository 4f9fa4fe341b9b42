-- Of all editions: what a filter says of a text does not hang on when a row has it.
SELECT DISTINCT coalesce("{column}", '') FROM fact WHERE agency = $agency AND dataset = $dataset
