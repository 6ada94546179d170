"""The built site, read as a browser would."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import html5lib
import pytest
from conftest import LIBRARY, ROOT, SITE_URL, mkdocs
from html5lib.constants import E
from lawbook import cards, csp
from lawbook.citation import find
from lawbook.export import device
from lawbook.kinds import KINDS
from lawbook.library import Target

XHTML = "{http://www.w3.org/1999/xhtml}"
NAMED = "Content-Security-Policy"
DATA = ("application/json", "application/ld+json")
VOID = re.compile(r"\s+")
OURS = "article"


def parsed(html: str):
    """A page as a browser reads it, and what a strict parser would stop at: `line: what`."""
    parser = html5lib.HTMLParser()
    document = parser.parse(html)
    return document, [f"{line}: {E[code] % data}" for (line, _), code, data in parser.errors]


@cache
def read(path: Path):
    return parsed(path.read_text("utf-8"))


def tree(path: Path):
    return read(path)[0]


def pages(site: Path) -> dict[str, Path]:
    """Address below the site's root → file."""
    return {p.relative_to(site).as_posix().removesuffix("index.html"): p for p in sorted(site.rglob("*.html"))}


def test_every_page_parses_strictly(site: Path) -> None:
    found = [f"/{address}:{error}" for address, path in pages(site).items() for error in read(path)[1]]
    assert found == []


@pytest.mark.parametrize(
    "slip",
    ["<p><div></div></p>", "<li></ul>", '<a href="x" href="y">', "<table><p></p></table>", "<b><i></b></i>", "&#0;"],
)
def test_the_parser_notices(slip: str) -> None:
    assert parsed(f"<!doctype html><title>t</title>{slip}")[1] != []
    assert parsed("<!doctype html><title>t</title><p>t</p>")[1] == []


def test_nothing_is_missing(site: Path) -> None:
    found = pages(site)
    for target in LIBRARY.held():
        assert f"statutes/{target.statute}/{target.provision}/" in found
    for folder, kind in KINDS.items():
        assert cards.address(kind.home) in found
        for key in LIBRARY.records[folder]:
            assert kind.page or f"{folder}/{key}/" in found
    for page in (
        "",
        "404.html",
        "about/",
        "about/verification/",
        "about/unverified/",
        "about/privacy/",
        "about/corrections/",
    ):
        assert page in found


def test_links_and_anchors_lead_somewhere(site: Path) -> None:
    """A fragment with an = holds answers for a tool, and names no anchor."""
    found = pages(site)
    ids = {address: {e.get("id") for e in tree(path).iter() if e.get("id")} for address, path in found.items()}
    broken = []
    for address, path in found.items():
        base = SITE_URL if address == "404.html" else SITE_URL + address
        for element in tree(path).iter(f"{XHTML}a"):
            href = element.get("href")
            if not href or href.startswith(("mailto:", "tel:")):
                continue
            target, anchor = urldefrag(urljoin(base, href))
            inside = unquote(target.removeprefix(SITE_URL))
            if not target.startswith(SITE_URL) or (inside not in found and not (site / inside).is_file()):
                broken.append(f"/{address} → {href}")
            elif anchor and "=" not in anchor and unquote(anchor) not in ids.get(inside, ()):
                broken.append(f"/{address} → {href} (anchor)")
    assert broken == []


def test_no_resource_of_another_origin(site: Path) -> None:
    for address, path in pages(site).items():
        for element in tree(path).iter():
            for name in ("src", "action", "poster", "data"):
                value = element.get(name) or ""
                assert not re.match(r"(?:https?:)?//", value.replace(SITE_URL, "/")), f"/{address}: {value}"
            if element.tag == f"{XHTML}link":
                assert urljoin(SITE_URL, element.get("href") or "").startswith(SITE_URL), f"/{address}"


def test_no_other_origin_in_styles(site: Path) -> None:
    for path in (site / "assets").rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//", path.read_text("utf-8")), path


def test_nothing_inline_but_what_the_policy_names(site: Path) -> None:
    made = device.device(ROOT / "web", {})
    for address, path in pages(site).items():
        policies = [e.get("content") for e in tree(path).iter(f"{XHTML}meta") if e.get("http-equiv") == NAMED]
        assert len(policies) == 1, f"/{address}"
        styles = {made.styles.page(path.read_text("utf-8")), made.neutral}
        assert policies[0] in {"default-src 'self'", *map(csp.policy, styles)}, f"/{address}"
        referrer = [e.get("content") for e in tree(path).iter(f"{XHTML}meta") if e.get("name") == "referrer"]
        assert referrer == ["no-referrer"], f"/{address}"
        for element in tree(path).iter():
            assert element.get("style") is None, f"/{address}: {element.tag}"
            assert not [name for name in element.attrib if str(name).startswith("on")], f"/{address}: {element.tag}"
            if element.tag == f"{XHTML}script":
                assert element.get("src") or element.get("type") in DATA, f"/{address}"
            if element.tag == f"{XHTML}style":
                assert csp.policy(element.text) == policies[0], f"/{address}"


def test_the_policy_stands_before_any_script(site: Path) -> None:
    for address, path in pages(site).items():
        source = path.read_text("utf-8")
        first = re.search(r"<(?:script|style|link)\b", source)
        assert first is None or source.index("Content-Security-Policy") < first.start(), f"/{address}"


def prose_of(element, inside: bool = False):
    """Text nodes of our own prose: not links, headings, official text, quoted claims, code or titles."""
    skip = ("a", "h1", "h2", "h3", "script", "style", "title", "code", "nav", "option", "label", "button")
    classes = set((element.get("class") or "").split())
    tag = str(element.tag).removeprefix(XHTML)
    if tag in skip or classes & {"statute", "reported", "claim", "said", "uncited"}:
        return
    if element.text:
        yield element.text
    for child in element:
        yield from prose_of(child)
        if child.tail:
            yield child.tail


def test_every_citation_in_our_prose_is_a_link(site: Path) -> None:
    unlinked = []
    for address, path in pages(site).items():
        for body in tree(path).iter(f"{XHTML}article"):
            for text in prose_of(body):
                unlinked += [f"/{address}: {c.text}" for c in find(text) if LIBRARY.resolve(c).reason != "unknown-law"]
    assert unlinked == []


@pytest.mark.parametrize("target", LIBRARY.held(), ids=lambda target: f"{target.statute}/{target.provision}")
def test_the_page_of_a_provision_shows_its_text(site: Path, target: Target) -> None:
    provision = LIBRARY.statutes[target.statute].provisions[target.provision]
    page = tree(site / "statutes" / target.statute / target.provision / "index.html")
    shown = "".join(
        "".join(e.itertext()) for e in page.iter(f"{XHTML}p") if re.fullmatch(r"p\d+(-i\d+)?", e.get("id") or "")
    )
    assert VOID.sub("", shown) == VOID.sub("", provision.text)
    boxes = [e for e in page.iter() if {"statute", "reported"} & set((e.get("class") or "").split())]
    assert [("reported" in box.get("class")) for box in boxes] == [provision.grade == "reported"]


def test_aliases_lead_to_the_page(site: Path) -> None:
    for alias, number in (("16", "26"), ("18", "28")):
        source = (site / "statutes" / "collection-convention" / alias / "index.html").read_text("utf-8")
        assert f'content="0; url=../{number}/"' in source
        assert f'href="../{number}/"' in source
        page = (site / "statutes" / "collection-convention" / number / "index.html").read_text("utf-8")
        assert "条号存疑" in page


def test_backlinks_are_on_the_page(site: Path) -> None:
    for (statute, number), entries in LIBRARY.backlinks.items():
        source = (site / "statutes" / statute / number / "index.html").read_text("utf-8")
        after = source[source.index('id="backlinks"') :]
        assert all(entry.title.replace("&", "&amp;") in unquote(after) for entry in entries if "《" not in entry.title)


def test_the_unverified_page_lists_every_report(site: Path) -> None:
    source = (site / "about" / "unverified" / "index.html").read_text("utf-8")
    for target in LIBRARY.held():
        if LIBRARY.statutes[target.statute].provisions[target.provision].grade == "reported":
            assert f"statutes/{target.statute}/{target.provision}/" in source
    for channel in LIBRARY.channels.values():
        assert not channel.phone or channel.phone in source


def test_nothing_of_the_machine_is_published(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in (".html", ".json", ".xml"):
            source = path.read_text("utf-8")
            assert "/work/" not in source
            assert "../shared" not in source


def test_templates_are_not_published(site: Path) -> None:
    assert not list(site.rglob("*.j2"))


@pytest.mark.parametrize(
    "break_", ["data/stages/court.yml", "content/about/privacy.md", "overrides/pages/myths/page.html.j2"]
)
def test_a_broken_source_leaves_the_old_site_alone(project: Path, tmp_path: Path, break_: str) -> None:
    target = tmp_path / "site"
    target.mkdir()
    (target / "old.html").write_text("old", "utf-8")
    path = project / break_
    path.write_text(path.read_text("utf-8").replace("title", "titel", 1).replace("{% import", "{% imprt"), "utf-8")
    result = mkdocs(project, target)
    assert result.returncode != 0
    assert re.search(rf"{re.escape(break_)}:\d+: ", result.stderr + result.stdout)
    assert "Traceback" not in result.stderr
    assert [p.name for p in target.iterdir()] == ["old.html"]
