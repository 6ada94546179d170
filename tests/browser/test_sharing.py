"""A link that is shared: what it opens, what it shows of itself, what the neutral one keeps to itself."""

from __future__ import annotations

import io
import re

import pytest
import zxingcpp
from conftest import LIBRARY, SITE_URL
from lawbook.cards import cards
from lawbook.kinds import KINDS
from PIL import Image
from playwright.sync_api import Page, expect

from .conftest import Visit

pytestmark = pytest.mark.browser

CARDS = cards(LIBRARY)
STAGES = [CARDS[f"stages/{key}.md"] for key in LIBRARY.stages]
TELLING = re.compile("逾期|催收|欠|贷|债")
"""What nothing of a neutral link may say."""


def meta(page: Page, name: str) -> str:
    return page.locator(f'meta[property="{name}"], meta[name="{name}"]').first.get_attribute("content") or ""


FETCH = """async (address) => {
  const answer = await fetch(address);
  return [answer.ok && answer.headers.get("content-type"), Array.from(new Uint8Array(await answer.arrayBuffer()))];
}"""


def picture(page: Page, address: str) -> Image.Image:
    """A picture of the site, as the browser gets it."""
    kind, content = page.evaluate(FETCH, address)
    assert kind == "image/png"
    return Image.open(io.BytesIO(bytes(content)))


@pytest.mark.parametrize("card", STAGES, ids=lambda card: card.address)
def test_the_link_of_a_stage(phone: Visit, card) -> None:
    page = phone.page
    page.goto(SITE_URL + card.address)
    expect(page.get_by_role("heading", level=1)).to_have_text(LIBRARY.stages[card.address.split("/")[1]].heading)
    assert meta(page, "og:title") == card.name
    assert len(meta(page, "og:title")) <= 20
    assert meta(page, "og:description") == card.answer
    assert page.locator("link[rel=canonical]").get_attribute("href") == SITE_URL + card.address == meta(page, "og:url")
    assert picture(page, meta(page, "og:image")).size == (1200, 630)
    first = page.locator("article img, .md-content img").first.get_attribute("src") or ""
    assert picture(page, SITE_URL + card.address + first).size == (300, 300)


@pytest.mark.parametrize("uri", ["stages/court.md", "myths/overdue-is-crime.md", "statutes/civil-code/676.md"])
def test_a_neutral_link_says_nothing(phone: Visit, uri: str) -> None:
    page, card = phone.page, CARDS[uri]
    answer = page.goto(SITE_URL + card.neutral)
    assert answer is not None
    assert answer.ok
    assert not TELLING.search(page.content().replace(card.address, ""))
    assert not re.search(r"stage|court|myth|overdue|crime|statute|debt", card.neutral)
    assert meta(page, "robots") == "noindex"
    assert picture(page, meta(page, "og:image")).size == (300, 300)
    code = picture(page, SITE_URL + card.neutral + "qr.png")
    assert [found.text for found in zxingcpp.read_barcodes(code)] == [SITE_URL + card.neutral]
    page.get_by_role("link", name="打开内容").click()
    page.wait_for_url(SITE_URL + card.address)


def test_every_shared_kind_has_the_bar(phone: Visit) -> None:
    for folder in [kind.folder for kind in KINDS.values() if kind.shared]:
        card = next(card for card in CARDS.values() if card.folder == folder and card.checked)
        phone.page.goto(SITE_URL + card.address)
        bar = phone.page.locator(".share").first
        expect(bar.get_by_role("button", name="转发")).to_be_visible()
        expect(bar.get_by_role("button", name="打印")).to_be_visible()
        assert phone.page.get_by_role("link", name="隐私分享").get_attribute("href", timeout=500)
        assert bar.get_by_role("link", name="海报").count() == bool(card.poster)


def test_copying_a_link(phone: Visit) -> None:
    page, card = phone.page, STAGES[2]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(SITE_URL + card.address + "?from=timeline&isappinstalled=0")
    page.get_by_role("button", name="转发").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == f"{card.whole}\n{SITE_URL}{card.address}"
    expect(page.get_by_role("button", name="转发")).to_be_visible(timeout=4000)


def test_copying_a_link_to_the_paragraph_chosen(phone: Visit) -> None:
    page = phone.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(SITE_URL + "statutes/civil-code/195/")
    page.evaluate("getSelection().selectAllChildren(document.getElementById('p1-i2'))")
    page.get_by_role("button", name="转发").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/statutes/civil-code/195/#p1-i2")


def test_a_broken_fragment_is_left_out(phone: Visit) -> None:
    page, card = phone.page, STAGES[0]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(SITE_URL + card.address + "#%E0%A4%A")
    page.get_by_role("button", name="转发").click()
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith(SITE_URL + card.address)


def test_the_share_sheet(phone: Visit) -> None:
    page, card = phone.page, STAGES[0]
    page.add_init_script("navigator.share = async (data) => { window.shared = data; }")
    page.goto(SITE_URL + card.address)
    page.get_by_role("button", name="分享", exact=True).click()
    assert page.evaluate("window.shared") == {"title": card.whole, "url": SITE_URL + card.address}


def test_the_poster_opens(phone: Visit) -> None:
    page = phone.page
    page.goto(SITE_URL + STAGES[4].address)
    href = page.locator(".share").get_by_role("link", name="海报").get_attribute("href") or ""
    assert picture(page, SITE_URL + STAGES[4].address + href).format == "PNG"
