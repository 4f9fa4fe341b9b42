SELECT measure FROM automatic WHERE dataset = $dataset AND code = $code
