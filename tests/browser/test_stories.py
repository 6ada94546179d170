"""Twelve people, each on a phone at the worst hour: from the first page, or from what a friend sent, to the sentence
they need. At most three taps, at most two screens scrolled in all, and no more to read on the way than half a minute
has room for; to fill in a form, by typing or by choosing, is no tap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import SITE_URL, TODAY
from playwright.sync_api import Browser, Locator, Page, expect

from .conftest import visiting

pytestmark = pytest.mark.browser

HEIGHT = 844
TAPS, SCREENS = 3, 2
CHARACTERS = 200
"""What is read in thirty seconds, at 400 a minute."""
READ = (Path(__file__).parent / "reading.js").read_text("utf-8")
SMS = "【XX法务】您名下借款已立案，24小时内不处理，将移交公安机关，并上门走访村委会。"
RECEIVED = TODAY - timedelta(days=10)


LEADS = """element => {
  const link = element.closest("a[href]:not([data-search], [href$='.png'])");
  return link && link.pathname !== location.pathname ? link.href : "";
}"""
"""The other page that a link leads to."""


@dataclass
class Walk:
    """What a reader does on a page, and what it costs."""

    page: Page
    taps: int = 0
    scrolled: float = 0
    read: str = ""
    passed: str = ""
    anchor: str = ""

    def open(self, address: str = "") -> None:
        self.page.goto(SITE_URL + address)

    def needs(self, target: Locator) -> None:
        """What was looked for; whatever stands before it on the way was read."""
        self.sees(target)
        self.reads_to(target)
        self.read, self.passed = self.read + self.passed, ""

    def reads_to(self, target: Locator) -> None:
        self.passed += target.evaluate(f"(target, anchor) => ({READ})(target, anchor)", self.anchor)

    def says(self, sentence: str) -> Locator:
        """Where the page says it first."""
        return self.page.get_by_text(sentence).locator("visible=true").first

    def reads(self, *sentences: str) -> None:
        """Each sentence is on the page, and the last is not far down."""
        for sentence in sentences:
            self.sees(self.says(sentence))

    def sees(self, target: Locator) -> None:
        """Scrolls, as a thumb does, until the target stands above the bar at the bottom."""
        expect(target).to_be_visible()
        moved = target.evaluate(
            """element => {
              const bar = document.querySelector(".tabbar"), room = innerHeight - (bar ? bar.offsetHeight : 0);
              const end = element.getBoundingClientRect().bottom;
              if (element.closest("[role=dialog], dialog") || end <= room) return 0;
              const before = scrollY;
              scrollTo({ top: before + end - room, behavior: "instant" });
              return scrollY - before;
            }"""
        )
        self.scrolled += moved / HEIGHT

    def tap(self, target: Locator) -> None:
        """A tap on what is seen."""
        self.sees(target)
        self.reads_to(target)
        self.taps += 1
        before = self.page.url.partition("#")
        elsewhere = target.evaluate(LEADS)
        target.click()
        if elsewhere:
            self.page.wait_for_url(elsewhere)
        after = self.page.url.partition("#")
        self.anchor = unquote(after[2]) if before != after else ""

    def link(self, name: str) -> None:
        self.tap(self.page.locator("main, nav, .search").get_by_role("link", name=name).locator("visible=true").first)

    def writes(self, field: Locator, words: str) -> None:
        """A tap on the field, then words from the clipboard or the keyboard."""
        self.tap(field)
        field.fill(words)

    def searches(self, words: str) -> None:
        self.tap(self.page.locator("a[data-search]").first)
        self.page.locator("[name=query]").fill(words)
        expect(self.page.locator("[data-search-result], [data-help]").first).to_be_visible()
        expect(self.page.locator(".search [aria-busy=true]")).to_have_count(0)


@pytest.fixture
def walk(chromium: Browser, served: str) -> Iterator[Walk]:
    with visiting(chromium, 390, HEIGHT, has_touch=True, service_workers="block") as visit:
        visit.page.clock.set_fixed_time(f"{TODAY.isoformat()}T22:40:00+08:00")
        walk = Walk(visit.page)
        yield walk
    assert walk.taps <= TAPS
    assert walk.scrolled <= SCREENS
    assert len(walk.read) <= CHARACTERS, walk.read


def test_1_a_message_with_three_threats(walk: Walk) -> None:
    walk.open()
    walk.writes(walk.page.locator("textarea[name=message]"), SMS)
    walk.tap(walk.page.get_by_role("button", name="看真假"))
    for said in ("立案", "移交公安", "村委"):
        walk.needs(
            walk.page.locator(".report li", has=walk.page.locator("mark", has_text=said)).locator("strong").first
        )


def test_2_a_mother_is_called_at_night(walk: Walk) -> None:
    walk.open()
    walk.link("打给了家人")
    walk.needs(walk.says("我不是借款人，也没有做担保。请不要再联系我。"))
    walk.needs(walk.says("半夜打来的，可以不接"))
    walk.link("亲友这样说")
    walk.reads("我明确拒绝，请不要再联系我。")


def test_3_an_order_for_payment_on_its_tenth_day(walk: Walk) -> None:
    walk.open()
    walk.link("收到短信、信函、法院文书")
    walk.link("支付令")
    walk.needs(walk.page.locator(".verdict", has_text="书面提异议"))
    walk.writes(walk.page.locator("[data-clock=payment-order-objection] input"), RECEIVED.isoformat())
    walk.page.keyboard.press("Tab")
    walk.needs(walk.page.locator(".running output b", has_text=re.compile("还剩 [5-9] 天")))
    walk.reads("账不对的，写异议书")
    expect(walk.page.get_by_role("link", name="写这封信")).to_have_attribute(
        "href", "../../letters/payment-order-objection/#text"
    )


def test_3b_to_the_copied_objection(walk: Walk) -> None:
    """The letter is reached where it is written: what one chooses from, and what is copied, stand below its heading."""
    walk.open()
    walk.link("收到短信、信函、法院文书")
    walk.link("支付令")
    walk.link("写这封信")
    expect(walk.page.locator("#text")).to_be_in_viewport()
    assert walk.page.evaluate("scrollY") > HEIGHT / 2
    walk.sees(walk.says("快满或已满三年的旧账"))
    walk.sees(walk.page.get_by_role("button", name="复制正文"))


def test_4_instalments_and_what_the_report_says(walk: Walk) -> None:
    walk.open()
    walk.link("还不上，想谈")
    walk.needs(walk.page.locator(".verdict", has_text="征信照样可能报"))
    walk.needs(walk.says("先要一份分项账单"))
    walk.link("谈分期，征信会怎样")
    expect(walk.page.get_by_role("heading", level=1)).to_contain_text("征信")
    walk.sees(walk.page.locator(".verdict"))


def test_4b_an_offer_to_stop_all_interest(walk: Walk) -> None:
    walk.open()
    walk.searches("停息挂账")
    walk.tap(walk.page.locator("[data-search-result]", has_text="停息挂账").first)
    expect(walk.page.locator(".verdict")).to_contain_text("假")
    walk.needs(walk.page.locator(".verdict"))


def test_5_wages_are_frozen(walk: Walk) -> None:
    walk.open()
    walk.link("卡被冻结、扣了工资")
    walk.needs(walk.says("先问银行谁冻的"))
    walk.needs(walk.says("问银行：谁冻的、案号"))
    walk.link("写这封信")
    walk.sees(walk.page.locator("#letter p").first)


def test_6_a_link_to_an_online_court(walk: Walk) -> None:
    walk.open()
    walk.searches("网上法庭")
    walk.tap(walk.page.locator("[data-search-result]").first)
    walk.needs(walk.page.locator(".verdict"))
    expect(walk.page.locator(".verdict")).to_contain_text("真")
    walk.sees(walk.page.locator(".now a.do", has_text="12368").first)


def test_6b_a_message_from_the_first_page(walk: Walk) -> None:
    walk.open()
    walk.link("收到短信、信函、法院文书")
    walk.link("短信、公告")
    walk.link("“立案”“调解”短信")
    walk.needs(walk.page.locator(".verdict", has_text="有真有假"))


def test_7_a_debt_of_2019_was_sold(walk: Walk) -> None:
    walk.open()
    walk.searches("债权转让给别的公司了")
    walk.tap(walk.page.locator("[data-search-result]").first)
    walk.needs(walk.page.locator(".verdict", has_text="快满三年的旧账，先看时效再开口"))
    walk.link("很久的账，还算数吗")
    due = walk.page.get_by_label("最后一期到期的日子")
    due.fill("2019")
    walk.page.keyboard.press("Tab")
    walk.reads("不记得的，先写那年、那个月的最后一天")
    due.fill("2019-12-31")
    walk.page.keyboard.press("Tab")
    walk.reads("还没算完，先说后来的事")
    walk.page.get_by_label("到期以后，他催过吗").select_option("都没有过")
    walk.reads("照你填的，已经过了", "现在签字、答应、还一部分、订计划，都可能让你不能再这样说")


def test_8_the_personnel_office_is_called(walk: Walk) -> None:
    walk.open()
    walk.link("打到了单位")
    walk.needs(walk.says("这里不处理私人债务"))
    walk.sees(walk.page.locator(".now li").last)


def test_9_a_trainer_of_collectors(walk: Walk) -> None:
    walk.open()
    walk.searches("找无关的亲友催债 合法吗")
    walk.tap(walk.page.locator("[data-search-result*=contact-third-party]").first)
    walk.tap(walk.page.locator(".whose a", has_text="助贷"))
    row = walk.page.locator("#ruling-platform")
    expect(row).to_be_visible()
    walk.needs(row.get_by_text("点名不得找没有还款义务的人催").first)
    walk.sees(row.get_by_role("button", name="复制引用").first)
    walk.sees(row.get_by_text("依据的施行日：").first)


def test_9b_the_same_from_the_table_of_conducts(walk: Walk) -> None:
    walk.open("more/")
    walk.link("合法吗")
    walk.page.get_by_label("钱是谁放的？").select_option("platform")
    walk.tap(walk.page.locator(".verdicts li", has_text="找无关的亲友催债").get_by_role("link", name="有条件"))
    row = walk.page.locator("#ruling-platform")
    expect(row).to_be_in_viewport()
    walk.sees(row.get_by_text("点名不得找没有还款义务的人催").first)


def test_10_a_journalist_checks_a_claim(walk: Walk) -> None:
    walk.open()
    walk.searches("早八晚九")
    walk.tap(walk.page.locator("[data-search-result]").first)
    walk.needs(walk.page.locator(".verdict"))
    walk.sees(walk.page.get_by_role("button", name="转发"))


def test_11_what_a_friend_sent(walk: Walk) -> None:
    walk.open("stages/court/")
    walk.needs(walk.page.get_by_role("button", name="转发"))
    walk.needs(walk.page.locator(".verdict"))
    walk.link("海报")
    walk.reads("长按")


def test_12_somebody_cannot_go_on(walk: Walk) -> None:
    walk.open()
    walk.needs(walk.page.locator("a[href='tel:12356']").first)
    walk.searches("死了算了")
    first = walk.page.locator(".search").locator("[data-help], [data-search-result]").first
    walk.needs(first.locator("a[href='tel:12356']"))
    expect(walk.page.locator(".search a", has_text="去世")).to_have_count(0)
