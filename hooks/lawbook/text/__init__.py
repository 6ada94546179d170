"""Strings as strings: numerals, folding, masking, plain text. Nothing here knows what a law is."""
