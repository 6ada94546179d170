"""The environment of the page templates: typed texts in, HTML out, and nothing undefined."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from itertools import chain
from pathlib import Path
from typing import Any

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup

from . import typed
from .breaks import breaks
from .citation import title
from .clocks import Days
from .kinds.stages import SPLITS
from .letters import letter
from .library import Library
from .model import Claim
from .navigation import doors, sections
from .prose import Official, Prose, Quoted
from .sheet import NoSuchPage
from .source import Problem, Where, relative
from .terms import Glossary
from .text.plain import brief
from .views import Views
from .words import Words

PROSE = (typed.prose, typed.flow, typed.line, typed.labelled)
"""The ways in which our own sentences are shown."""
SUFFIX = ".j2"


def environment(templates: Path, library: Library) -> jinja2.Environment:
    """What renders the templates in `templates`; each is given its `sheet`."""
    made = jinja2.Environment(trim_blocks=True, lstrip_blocks=True)
    dress(made, library, templates)
    return made


def dress(environment: jinja2.Environment, library: Library, templates: Path) -> None:
    """Escape whatever a template puts out, refuse what is not there, show typed text only through its filter,
    and find the blocks that pages share in `templates`."""
    shared = jinja2.FileSystemLoader(templates)
    environment.loader = jinja2.ChoiceLoader([environment.loader, shared]) if environment.loader else shared
    environment.autoescape = True
    environment.auto_reload = False  # each build makes its own
    environment.undefined = jinja2.StrictUndefined
    environment.finalize = _finished
    words = Words(library)
    environment.globals.update(library=library, views=Views(library, words), splits=SPLITS, snippet=words.meta)
    environment.globals.update(doors=doors(), sections=sections(), days=Days(library))
    environment.globals.update(words=_of_page(words.block), phrase=_of_page(words.line))
    environment.globals.update(official=_of_page(typed.official), letter_text=_of_page(letter))
    environment.filters.update(
        **{show.__name__: _typed(show, Prose) for show in PROSE},
        marked=_of_page(typed.marked),
        claim=_typed(typed.claim, Claim),
        breaks=breaks([*Glossary(library).names, *chain(*library.synonyms.same)]),
        brief=lambda text: Prose(brief(text), text.at),
        article=title,
    )


def problem(error: jinja2.TemplateError | NoSuchPage, templates: Path, root: Path) -> Problem:
    """What a template got wrong, at its line."""
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    for frame in traceback.extract_tb(error.__traceback__):
        if frame.filename.endswith(SUFFIX):
            name, line = str(Path(frame.filename).relative_to(templates)), frame.lineno
    return Problem(Where(relative(templates / (name or "?"), root), line or 1), f"模板有误：{error}")


def _finished(value: Any) -> Any:
    if isinstance(value, Prose | Official | Quoted | Claim):
        raise jinja2.TemplateRuntimeError(f"{type(value).__name__} 要经过它的过滤器（prose、line、claim…）才能显示")
    return value


def _typed(show_as: Callable[..., Markup], kind: type) -> Callable[..., Markup]:
    """A filter that takes one kind of text and no other."""

    @jinja2.pass_context
    def show(context: Context, text: Any, *values: Any, **options: Any) -> Markup:
        if not isinstance(text, kind):
            raise jinja2.TemplateRuntimeError(f"这里要 {kind.__name__}，得到 {type(text).__name__}")
        return show_as(context["sheet"], text, *values, **options)

    return show


def _of_page(method: Callable[..., Markup]) -> Callable[..., Markup]:
    """A function of templates that writes on the page being made."""

    @jinja2.pass_context
    def show(context: Context, *values: Any) -> Markup:
        return method(context["sheet"], *values)

    return show
