"""Data at its worst: markup in every field comes out as letters, on every page, in the frame as well."""

from __future__ import annotations

import dataclasses
from importlib.util import find_spec
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import html5lib
import jinja2
import pytest
from conftest import LIBRARY, ROOT, sample
from lawbook import csp, pages, rendering
from lawbook.cards import cards
from lawbook.export.device import Device
from lawbook.icons import icons
from lawbook.kinds import KINDS
from lawbook.later import Later
from lawbook.model import Record, Ref
from lawbook.posters import Codes
from lawbook.site import Place, Site
from lawbook.source import Text
from lawbook.styles import Styles

THEME = Path(find_spec("material").origin).parent / "templates"
ICON = icons([str(THEME)])
CODES = Codes(ROOT / ".cache" / "codes")
ENTRIES = ("page/main.js", "page/share.js")
DEVICE = Device(dict.fromkeys(ENTRIES, ""), dict.fromkeys((*ENTRIES, "css/print.css"), ""), Styles("b{}"), "b{}")
HOSTILE = """"'><script>alert(1)</script><img src=x onerror=alert(1)></style></title><!--{{ 7*7 }}&lt;"""
KEYS = {*KINDS, "sources", "replaces", "replaced_by", "edition", "edition_of", "said_by", "page"}
KEYS |= {"call", "say", "write", "see", "clock", "clocks", "like", "counting", "adds_to", "not_for", "when", "instead"}
"""Fields whose texts are keys of other records: not shown, and with markup in them there would be no page."""


def spoiled(value: Any, name: str = "") -> Any:
    """`value` with markup at the end of every text in it."""
    if isinstance(value, Text):
        return value if name in KEYS or isinstance(value, Ref) else type(value)(value + HOSTILE, value.at)
    if isinstance(value, Record):
        fields = type(value).model_fields
        return value.model_copy(update={field: spoiled(getattr(value, field), field) for field in fields})
    if isinstance(value, dict):
        return {key: spoiled(member, name) for key, member in value.items()}
    if isinstance(value, tuple):
        return tuple(spoiled(member, name) for member in value)
    return value


@pytest.fixture(scope="module")
def site() -> Site:
    """The site made of spoiled records: all that is shown, none of the pictures."""
    library = dataclasses.replace(
        LIBRARY,
        records={folder: spoiled(dict(records)) for folder, records in LIBRARY.records.items()},
        vocabularies={name: spoiled(dict(terms)) for name, terms in LIBRARY.vocabularies.items()},
        ledgers={key: spoiled(dict(items)) for key, items in LIBRARY.ledgers.items()},
        conflicts=spoiled(dict(LIBRARY.conflicts)),
        countings=spoiled(dict(LIBRARY.countings)),
        services=spoiled(dict(LIBRARY.services)),
        facts=spoiled(dict(LIBRARY.facts)),
        pages=tuple(dataclasses.replace(page, meta=spoiled(page.meta)) for page in LIBRARY.pages),
        snippets={file: dataclasses.replace(page, meta=spoiled(page.meta)) for file, page in LIBRARY.snippets.items()},
    )
    found = cards(library)
    planned = pages.plans(library, ROOT / "overrides" / "pages", found)
    book = pages.book(library, planned)
    frame = pages.Frame(found, "https://example.org/", "b{}", csp.policy("b{}"), DEVICE.address("page/share.js"), ICON)
    made = {page.uri: page for page in pages.render(book, planned, ROOT / "overrides" / "pages", frame)}
    place = Place("https://example.org/", "催收有界", "说明")
    templates = ROOT / "overrides" / "pages"
    return Site(library, templates, book, found, made, {}, Later({}), place, DEVICE, False, ICON, CODES, Later({}))


def faults(html: str, *, fragment: bool = True) -> list[str]:
    """What in `html` would run, or load something we did not name."""
    parse = html5lib.parseFragment if fragment else html5lib.parse
    found = []
    for element in parse(html, namespaceHTMLElements=False).iter():
        if not isinstance(element.tag, str):
            found.append("comment")
            continue
        data = element.get("type") in ("application/json", "application/ld+json")
        if element.tag == "script" and not data and not (element.get("src") or "").endswith(ENTRIES):
            found.append(f"script {element.text}")
        if element.get("src") == "x" or any(name.startswith("on") for name in element.attrib):
            found.append(element.tag)
    return found


def test_nothing_of_it_runs_on_any_page(site: Site) -> None:
    articles = [uri for uri in site.pages if uri.startswith("statutes/") and uri.count("/") > 1]
    others = [uri for uri in site.pages if uri not in set(articles)]
    shown = [*others, *sample(articles, 150)]
    found = {uri: faults(site.pages[uri].html, fragment=uri.endswith(".md")) for uri in shown}
    assert {uri: what for uri, what in found.items() if what} == {}


def test_it_is_shown_letter_by_letter(site: Site) -> None:
    shown = html5lib.parseFragment(site.pages["channels/index.md"].html, namespaceHTMLElements=False)
    phones = [link for link in shown.iter("a") if link.get("class") == "call"]
    assert phones
    assert all(link.get("href", "").endswith(HOSTILE) and link.text.endswith(HOSTILE) for link in phones)


@pytest.mark.parametrize("uri", ["stages/court.md", "myths/late-fee.md", "statutes/civil-code/676.md"])
def test_nothing_of_it_runs_in_the_frame(site: Site, uri: str) -> None:
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "overrides"))
    environment.filters["url"] = lambda address: f"../{address}"
    rendering.dress(environment, site.library, site.templates)
    own = site.pages[uri]
    page = SimpleNamespace(
        title=own.title + HOSTILE,
        content=own.html,
        meta=SimpleNamespace(description=own.description),
        canonical_url="https://example.org/x/",
        url="x/",
        is_homepage=False,
        toc=[SimpleNamespace(children=[SimpleNamespace(url="#a", title="&lt;script&gt;alert(1)&lt;/script&gt;")])],
    )
    config = SimpleNamespace(
        site_name="名" + HOSTILE,
        site_description="述" + HOSTILE,
        site_url="https://example.org/",
        theme=SimpleNamespace(favicon="assets/favicon.svg"),
    )
    values = {**site.frame(), **site.context(uri, "https://example.org/x/")}
    html = environment.get_template("main.html").render(page=page, config=config, base_url="..", **values)
    html = site.dressed(html)
    assert faults(html, fragment=False) == []
    assert html.count("</title>") == 1


def test_the_policy_names_no_script() -> None:
    assert "script-src 'self';" in csp.policy("")
    assert csp.policy("a{}") != csp.policy("b{}")
