"""`python -m lawbook`: see `lawbook.cli`."""

import sys

from .cli import main

sys.exit(main(sys.argv[1:]))
