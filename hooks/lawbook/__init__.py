"""The book of law behind the site: load, link, check, render. Knows nothing of MkDocs."""
