"""Who is served and who may change something: hosts, origins, sign-in, uploads."""
