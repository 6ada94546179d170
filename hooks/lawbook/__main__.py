"""`python -m lawbook`: see `lawbook.cli`."""

from .cli import run

run()
