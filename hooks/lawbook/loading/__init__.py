"""YAML and Markdown files → frozen models; all errors of all files in one run."""

from .markdown import MarkdownPage, load_page
from .raw import read
from .records import load_record

__all__ = ["MarkdownPage", "load_page", "load_record", "read"]
