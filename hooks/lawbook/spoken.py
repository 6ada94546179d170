"""What tools say of the records. It comes to the device in one file, whatever is asked: nobody is told what that is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jinja2

from .rendering import environment, problem
from .sheet import Book, NoSuchPage, Sheet
from .source import Invalid

SPOKEN, WORDS = {"conduct": "conducts", "deadline": "deadlines"}, "_words.html.j2"
"""Tool → the kind of which it has something to say, and the template that says it."""
NOTED = re.compile(r'(?<=["#])note-(?=\d)')
"""The anchors of notes; those that come to a page from elsewhere have another name."""


def spoken(book: Book, templates: Path) -> dict[str, str]:
    """Name → JSON of what tools say of the records of a kind: its sentences, as HTML for the page of the tool.

    Raises:
        Invalid: a template asks for something that is not there, or a link leads nowhere.
    """
    made, found = environment(templates, book.library), {}
    for tool, folder in SPOKEN.items():
        sheet = Sheet(book, f"tools/{tool}.md")
        try:
            html = sheet.settled(str(made.get_template(f"{folder}/{WORDS}").make_module({"sheet": sheet})))
        except (jinja2.TemplateError, NoSuchPage) as error:
            raise Invalid([problem(error, templates, book.library.root)]) from None
        found[f"{tool}-words"] = json.dumps(NOTED.sub("said-", html), ensure_ascii=False)
    return found
