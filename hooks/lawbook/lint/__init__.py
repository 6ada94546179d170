"""The citation linter: is what a document cites there, in force, and does it say that?"""
