"""YAML and Markdown files → frozen models; all errors of all files in one run."""

from .asked import load_asked
from .markdown import MarkdownPage, load_page
from .raw import read, rows
from .records import load_record
from .tables import load_table

__all__ = ["MarkdownPage", "load_asked", "load_page", "load_record", "load_table", "read", "rows"]
