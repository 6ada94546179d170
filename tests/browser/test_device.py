"""What the device does with a page besides the search: folds, notes, posters, letters, a choice kept, a way out."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from conftest import LIBRARY, SITE_URL
from playwright.sync_api import Browser, Download, Locator, Page, expect

from .conftest import Visit, visiting
from .gallery import AXE_SCRIPT, violations

pytestmark = pytest.mark.browser

PAPER = "documents/payment-order/"
LETTER = "letters/payment-order-objection/"
DOCUMENT = "word/document.xml"
WORDS = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def page(chromium: Browser, served: str) -> Page:
    """A phone with fingers, without a service worker."""
    with visiting(chromium, 390, 844, has_touch=True, is_mobile=True, service_workers="block") as visit:
        visit.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        yield visit.page


def go(page: Page, address: str) -> None:
    page.goto(SITE_URL + address, wait_until="networkidle")


def copied(page: Page) -> str:
    expect(page.get_by_role("button", name="已复制")).to_be_visible()
    return page.evaluate("navigator.clipboard.readText()")


def shut(page: Page) -> int:
    return page.locator("article details:not([open])").count()


def test_a_fold_opens_for_whoever_is_led_into_it(page: Page) -> None:
    go(page, PAPER + "#note-1")
    expect(page.locator("#note-1")).to_be_in_viewport()
    assert shut(page) > 0
    page.evaluate("location.hash = '#genuine'")
    expect(page.locator("#genuine")).to_be_in_viewport()
    page.evaluate("location.hash = '#%E0%A4%A'")


FOLDED = (
    "terms/#case-filing",
    "threats/#relatives",
    "questions/#协商",
    "stages/court/steps/#step-5",
    "stages/court/#today",
)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("address", FOLDED)
def test_a_fold_opens_where_a_link_leads(chromium: Browser, served: str, address: str, scripts: bool) -> None:
    with visiting(chromium, 390, 844, java_script_enabled=scripts, service_workers="block") as visit:
        page, (place, _, anchor) = visit.page, address.partition("#")
        page.goto(SITE_URL + place)
        led = page.locator(f"[id='{anchor}']")
        expect(led).to_be_hidden()
        page.goto(SITE_URL + address)
        expect(led).to_be_visible()
        expect(led).to_be_in_viewport()


def test_all_folds_open_at_once_and_for_paper(page: Page) -> None:
    go(page, PAPER)
    before = shut(page)
    assert before > 2
    page.get_by_role("button", name="全部展开").click()
    assert shut(page) == 0
    page.get_by_role("button", name="全部收起").click()
    assert shut(page) == page.locator("article details").count()
    page.reload(wait_until="networkidle")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shut(page) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert shut(page) == before


def mark(page: Page, law: str, number: str) -> str:
    """Open the page's folds and give the selector of the mark that stands for a provision."""
    page.get_by_role("button", name="全部展开").click()
    note = page.locator(f".notes li:has(a.cite[href*='statutes/{law}/{number}/'])").get_attribute("id")
    return f":is(a.note[href='#{note}'], a.note[href^='#{note}-'])"


def test_a_mark_is_called_by_the_citation_of_its_note(page: Page) -> None:
    """Of a note with several places, by the one that is meant."""
    go(page, "questions/limitation/")
    page.wait_for_function("document.querySelector('a.note').ariaLabel")
    names = set(page.locator("a.note").evaluate_all("marks => marks.map((mark) => mark.ariaLabel)"))
    assert {"注1 《民法典》第一百八十八条第一款", "注1 《民法典》第一百八十八条第二款"} <= names


def test_a_mark_opens_the_article_in_a_sheet(page: Page) -> None:
    go(page, PAPER)
    found = page.locator(mark(page, "civil-procedure-law", "227")).first
    found.tap()
    sheet = page.get_by_role("dialog")
    provision = LIBRARY.statutes["civil-procedure-law"].provisions["227"]
    expect(sheet.get_by_role("heading", level=2)).to_have_text("《民事诉讼法》第二百二十七条")
    expect(sheet.locator(".statute")).to_contain_text(provision.text.strip().split("\n")[0])
    expect(sheet).to_contain_text("逐字核对")
    expect(sheet).to_contain_text(re.compile(r"\d{4}-\d\d-\d\d 起施行"))
    assert sheet.locator("[id]").count() == 0
    sheet.get_by_role("button", name="复制引用").click()
    lines = copied(page).split("\n")
    assert "中华人民共和国民事诉讼法" in lines[0]
    assert lines[1:-1] == provision.text.strip().split("\n")
    assert lines[-1] == SITE_URL + "statutes/civil-procedure-law/227/"
    page.keyboard.press("Escape")
    expect(sheet).to_have_count(0)
    expect(found).to_be_focused()
    found.tap()
    expect(sheet).to_be_visible()
    page.go_back()
    expect(sheet).to_have_count(0)
    assert page.url == SITE_URL + PAPER


def test_a_sheet_is_sound_for_everybody(page: Page) -> None:
    page.add_init_script(AXE_SCRIPT)
    go(page, PAPER)
    page.locator(mark(page, "civil-procedure-law", "227")).first.tap()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page.evaluate("axe.run('.sheet', {resultTypes: ['violations']})")["violations"]) == []
    for _ in range(page.locator(".sheet").locator("a, button").count() + 1):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.sheet') !== null")
    page.locator(".sheet").click(position={"x": 190, "y": 10})  # beside it
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_without_the_article_the_mark_leads_to_the_note(phone: Visit) -> None:
    page = phone.page
    go(page, PAPER)
    page.context.route("**/statutes/**", lambda route: route.abort())
    found = page.locator(mark(page, "civil-procedure-law", "227")).first
    place = found.get_attribute("href") or ""
    found.click()
    page.wait_for_url("**" + place)
    expect(page.locator(place)).to_be_in_viewport()
    phone.trouble.clear()


def test_the_poster_opens_over_the_page(page: Page) -> None:
    go(page, "stages/court/")
    page.locator(".share").get_by_role("link", name="海报").tap()
    layer = page.get_by_role("dialog")
    expect(layer).to_contain_text("长按图片，保存或转发")
    page.wait_for_function("() => document.querySelector('.poster img').naturalWidth > 500")
    page.go_back()
    expect(layer).to_have_count(0)
    assert page.url == SITE_URL + "stages/court/"


@pytest.mark.parametrize("address", ["stages/court/", "statutes/civil-code/676/", LETTER])
def test_what_can_be_pressed_does_not_overlap(page: Page, address: str) -> None:
    go(page, address)
    for bar in page.locator(".share").all():
        boxes = [box for part in bar.locator("a:visible, button:visible").all() if (box := part.bounding_box())]
        for at, one in enumerate(boxes):
            for other in boxes[at + 1 :]:
                apart = one["x"] + one["width"] <= other["x"] + 0.5 or one["y"] + one["height"] <= other["y"] + 0.5
                assert apart, (one, other)


def test_a_word_of_the_glossary_says_what_it_means(page: Page) -> None:
    go(page, "statutes/civil-code/195/")
    term = page.locator("a.term").first
    word, (_, key) = term.inner_text(), (term.get_attribute("href") or "").split("#")
    meaning = str(LIBRARY.records["terms"][key].summary())
    term.tap()
    sheet = page.get_by_role("dialog")
    expect(sheet.get_by_role("heading", level=2)).to_have_text(word)
    expect(sheet).to_contain_text(meaning)
    sheet.get_by_role("link", name="看术语页").tap()
    page.wait_for_url("**/terms/#*")


def test_only_the_reasons_that_are_ticked_are_copied(page: Page) -> None:
    go(page, LETTER)
    reasons = page.locator(".tick")
    assert reasons.count() >= 2
    hidden = page.locator("#letter .option").first
    expect(hidden).to_be_hidden()
    button = page.get_by_role("button", name="复制正文")
    button.click()
    told = page.locator("#letter-open")
    expect(told).to_contain_text("“本金”到“其他费用”还没有勾")
    expect(told).to_contain_text("“理由1，不是我借的”到“理由14，诉讼时效已满”还没有勾")
    reasons.first.locator("input").check()
    expect(hidden).to_be_visible()
    button.click()
    expect(told).not_to_contain_text("本金")
    expect(told).to_contain_text("“理由1，不是我借的”")
    reasons.nth(4).locator("input").check()
    for field in page.locator(".filling input[type=text]:visible").all():
        field.fill("甲乙丙")
    button.click()
    words = copied(page)
    assert "【" not in words
    assert "甲乙丙" in words
    assert hidden.inner_text().strip() in words
    for option in [one for at, one in enumerate(page.locator("#letter .option").all()) if at not in (0, 4)]:
        assert (option.text_content() or "").strip() not in words
    assert page.evaluate("[localStorage.length, sessionStorage.length, location.search, location.hash]") == [
        0,
        0,
        "",
        "",
    ]
    page.reload()
    assert {field.input_value() for field in page.locator(".filling input[type=text]").all()} == {""}


@pytest.mark.parametrize("how", ["asked", "ticked", "typed"])
def test_a_long_letter_shows_how_it_begins(page: Page, how: str) -> None:
    """All of it is there to be found, copied and printed; it is shown once somebody works on it."""
    go(page, LETTER)
    letter, more = page.locator("#letter"), page.get_by_role("button", name="看全文")
    expect(more).to_have_attribute("aria-expanded", "false")
    first = height(letter)
    assert first < 250
    page.emulate_media(media="print")
    assert height(letter) > first
    expect(more).to_be_hidden()
    page.emulate_media(media="screen")
    if how == "asked":
        more.click()
    elif how == "ticked":
        page.locator(".filling input[type=checkbox]").first.check()
    else:
        page.locator(".gaps summary").click()
        page.locator(".gaps input").first.fill("甲")
    expect(more).to_have_count(0)
    assert height(letter) > first


def test_words_to_say_are_all_shown(page: Page) -> None:
    go(page, "letters/say-on-phone/")
    page.locator("#letter-open").wait_for(state="attached")
    expect(page.get_by_role("button", name="看全文")).to_have_count(0)
    expect(page.locator("#letter p").last).to_be_visible()


def height(part: Locator) -> float:
    return float(part.evaluate("part => part.getBoundingClientRect().height"))


def test_gaps_are_named_before_a_letter_is_copied(page: Page) -> None:
    go(page, LETTER)
    page.locator(".tick input").first.check()
    label = page.locator("[data-gap]:not([hidden])").first.get_attribute("data-gap") or "?"
    button = page.get_by_role("button", name="复制正文")
    button.click()
    expect(page.locator("#letter-open")).to_contain_text(f"还没有填：{label}")
    expect(page.locator(".gap.missing").first).to_be_visible()
    button.click()  # meant
    assert f"【{label}】" in copied(page)


@pytest.mark.parametrize(
    "typed",
    ["<img src=x onerror=alert(1)>", "\u202eabc", "字" * 100_000, "🙂🙂"],
    ids=["html", "right to left", "a novel", "emoji"],
)
def test_what_is_typed_into_a_letter_is_inert(page: Page, typed: str) -> None:
    go(page, LETTER)
    page.locator(".filling .gaps > summary").click()
    field = page.locator(".filling input[type=text]:visible").first
    field.fill(typed)
    assert page.locator("#letter img").count() == 0
    shown = page.locator("#letter .gap.filled").first.text_content() or ""
    assert shown == typed[:200]


def saved(page: Page, button: str) -> Download:
    """What is kept on the device of a letter whose gaps stay open."""
    page.get_by_role("button", name=button).click()  # names what is open
    with page.expect_download() as found:
        page.get_by_role("button", name=button).click()
    return found.value


def test_a_letter_is_saved_as_a_text_file(page: Page) -> None:
    go(page, "letters/stop-third-party/")
    found = saved(page, "存成文本")
    text = Path(found.path()).read_text("utf-8-sig")
    assert found.suggested_filename.endswith(".txt")
    assert text.split("\n")[0] == (page.locator("#letter p").first.text_content() or "").strip()


def test_a_letter_is_saved_for_a_word_processor(page: Page) -> None:
    go(page, "letters/stop-third-party/")
    page.locator(".filling .gaps > summary").click()
    page.locator(".filling input[type=text]").first.fill("<甲> & 乙\u0007")
    found = saved(page, "存成 Word")
    assert found.suggested_filename.endswith(".docx")
    with ZipFile(found.path()) as parts:
        assert parts.testzip() is None
        types, document = (ElementTree.fromstring(parts.read(name)) for name in ("[Content_Types].xml", DOCUMENT))
        for name in parts.namelist():
            ElementTree.fromstring(parts.read(name))
    assert f"/{DOCUMENT}" in {part.get("PartName") for part in types}
    lines = ["".join(paragraph.itertext()) for paragraph in document.iter(f"{WORDS}p")]
    shown = page.locator("#letter p:visible").all_text_contents()
    assert lines == [line.strip().replace("\u0007", "") for line in shown]  # XML cannot hold it
    assert any("<甲> & 乙" in line for line in lines)


def test_only_the_letter_goes_to_the_printer(page: Page) -> None:
    go(page, LETTER)
    page.evaluate("window.print = () => { window.printed = document.documentElement.className; }")
    button = page.get_by_role("button", name="只打印这封信")
    button.click()
    button.click()  # gaps and reasons stay open: meant
    assert "only-letter" in page.evaluate("window.printed")
    page.emulate_media(media="print")
    expect(page.locator("#letter")).to_be_visible()
    for selector in ("h1", ".verdict", ".effects", ".filling", ".top", ".tabbar", "#letter .option"):
        expect(page.locator(selector).first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h1")).to_be_visible()


def test_who_lent_is_asked_once(page: Page) -> None:
    go(page, "conducts/")
    choice = page.get_by_label("钱是谁放的")
    badges = page.locator(".verdicts .tag")
    before = badges.all_text_contents()
    choice.select_option("bank")
    chosen = badges.all_text_contents()
    labels = {term.label for term in LIBRARY.vocabularies["permissions"].values()}
    assert {text.split()[-1] for text in chosen} <= labels
    assert chosen != before
    page.reload(wait_until="networkidle")
    expect(choice).to_have_value("bank")
    assert badges.all_text_contents() == chosen
    choice.select_option("")
    assert badges.all_text_contents() == before
    assert page.evaluate("localStorage.length") == 0


def test_a_choice_that_is_no_longer_there_is_forgotten(page: Page) -> None:
    go(page, "conducts/")
    page.evaluate("localStorage.setItem('lender', 'nobody')")
    page.reload(wait_until="networkidle")
    expect(page.get_by_label("钱是谁放的")).to_have_value("")


@pytest.mark.parametrize("way", ["link", "key"])
def test_one_can_leave_at_once(page: Page, way: str) -> None:
    go(page, "about/")
    go(page, "stages/court/")
    if way == "link":
        page.get_by_role("link", name="快速离开").tap()
    else:
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
    page.wait_for_url("**/s/blank/")
    assert page.inner_text("body") == ""
    assert page.title() == "新标签页"
    page.go_back()
    page.wait_for_url("**/about/")


def test_escape_pressed_slowly_stays(page: Page) -> None:
    go(page, "stages/court/")
    page.keyboard.press("Escape")
    page.wait_for_timeout(700)
    page.keyboard.press("Escape")
    page.wait_for_timeout(200)
    assert page.url == SITE_URL + "stages/court/"


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("percent", [100, 150, 200, 300])
def test_bars_leave_room_to_read(chromium: Browser, served: str, width: int, percent: int) -> None:
    """A header that stays takes at most a fifth of the screen, with the bar at the foot at most a third."""
    height = {320: 640, 390: 844, 1280: 900}[width]
    with visiting(chromium, width, height) as visit:
        session = visit.page.context.new_cdp_session(visit.page)
        size = {"standard": 16 * percent // 100, "fixed": 13 * percent // 100}
        session.send("Page.setFontSizes", {"fontSizes": size})
        go(visit.page, "stages/court/")
        visit.page.evaluate("scrollTo(0, 1500)")
        boxes = [visit.page.locator(selector).bounding_box() for selector in (".top", ".tabbar")]
        heights = [max(0, min(height, b["y"] + b["height"]) - max(0, b["y"])) if b else 0 for b in boxes]
        assert heights[0] <= height / 5
        assert sum(heights) <= height / 3
        if percent > 150 and width < 1000:
            assert heights[0] == 0
