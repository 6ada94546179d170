"""The book of law behind the site: load, link, check, render. Knows nothing of MkDocs."""

import os

os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # looking for them costs more than reading a law
