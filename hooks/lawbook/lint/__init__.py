"""The citation linter: is what a document cites there, in force, and does it say that?"""

from . import command, sources
from .command import Linter
from .verdict import Finding, Judgement, Verdict

__all__ = ["Finding", "Judgement", "Linter", "Verdict", "command", "sources"]
