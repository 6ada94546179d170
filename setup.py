"""Which packages there are; the rest is in pyproject.toml. The data that the linter needs become a package too."""

from setuptools import find_packages, setup

DATA = {"lawbook.data": "data", "lawbook.data.laws": "data/laws", "lawbook.data.statutes": "data/statutes"}

setup(packages=[*find_packages("hooks"), *DATA], package_dir={"": "hooks", **DATA})
