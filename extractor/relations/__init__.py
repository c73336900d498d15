"""Doc → triples: clauses and roles, facts, events, polarity, modality, attribution."""
