"""For machines that answer people: each page as Markdown, and `llms.txt`, which says where what is."""

from . import llms, twins

__all__ = ["llms", "twins"]
