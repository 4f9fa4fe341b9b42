"""The one service: a request in, published as an edition or only looked at, a result out; and undoing."""
