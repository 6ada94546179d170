"""For each editorial rule: what it must find, and what it must not."""
