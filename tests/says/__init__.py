"""What a page says, held against the records: every expectation is computed here from the YAML as it is written."""
