"""What the site says from 2024 to 2030: the day is a parameter, and what changes with it changes on that day."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from conftest import LIBRARY, ROOT
from lawbook import checks, pages
from lawbook.cards import cards
from lawbook.export import calendar, feed, jsonld
from lawbook.freshness import OLD, TOO_OLD, Freshness
from lawbook.kinds.conducts import Conduct
from lawbook.kinds.deadlines import Clock
from lawbook.kinds.questions import Question
from lawbook.library import Library
from lawbook.machines import parts
from lawbook.machines.writer import Place, Writer
from lawbook.views import Views
from lawbook.words import Words
from markupsafe import Markup

TEMPLATES = ROOT / "overrides" / "pages"
LAWS = ("public-security-law", "public-security-law-2012", "arbitration-law", "financing-cost-disclosure")
SHOWN = {"statutes/index.md", "conducts/threaten.md", "conducts/insult.md"} | {
    f"statutes/{key}/index.md" for key in LAWS
}
ENDED, COMING = "已失效", "尚未施行"


def day(written: str) -> date:
    return date.fromisoformat(written)


def on(written: str) -> Library:
    """The library on another day."""
    return replace(LIBRARY, today=day(written))


@cache
def rendered(written: str) -> dict[str, str]:
    """Source path → HTML of the pages that change, on a day."""
    library = on(written)
    found = cards(library)
    planned = pages.plans(library, TEMPLATES, found)
    frame = pages.Frame(found, "", "", "default-src 'self'", "assets/site.js", lambda name: Markup(name))
    chosen = [plan for plan in planned if plan.uri in SHOWN]
    return {page.uri: page.html for page in pages.render(pages.book(library, planned), chosen, TEMPLATES, frame)}


def tags(html: str) -> list[str]:
    return re.findall(r'<span class="tag ended">([^<]+)</span>', html)


@pytest.mark.parametrize(
    ("law", "written", "said"),
    [
        ("public-security-law", "2025-12-31", [COMING]),
        ("public-security-law", "2026-01-01", []),
        ("public-security-law-2012", "2025-12-31", []),
        ("public-security-law-2012", "2026-01-01", [ENDED]),
        ("arbitration-law", "2026-02-28", [COMING]),
        ("arbitration-law", "2026-03-01", []),
        ("financing-cost-disclosure", "2026-07-31", [COMING]),
        ("financing-cost-disclosure", "2026-08-01", []),
        ("financing-cost-disclosure", "2030-01-01", []),
    ],
)
def test_an_instrument_says_whether_it_is_in_force(law: str, written: str, said: list[str]) -> None:
    assert tags(rendered(written)[f"statutes/{law}/index.md"]) == said
    entry = rendered(written)["statutes/index.md"].partition(f'href="{law}/">')[2]
    assert tags(entry.partition("</p>")[0]) == said
    number, provision = next(iter(LIBRARY.statutes[law].provisions.items()))
    writer = Writer(Place(Views(on(written), Words(on(written))), ""), f"statutes/{law}/{number}/")
    told = "".join(parts.article(writer, law, LIBRARY.statutes[law], number, provision))
    assert [word for word in (COMING, ENDED) if f"**{word}**" in told] == said
    force = str(jsonld.graph(on(written), f"statutes/{law}/index.md", f"statutes/{law}/", "https://example.org/"))
    assert ("schema.org/InForce" if said else "schema.org/NotInForce") not in force


@pytest.mark.parametrize("conduct", ["threaten", "insult"])
def test_a_ruling_that_has_ended_no_longer_forbids(conduct: str) -> None:
    (end,) = {ruling.until for ruling in LIBRARY.of(Conduct)[conduct].rulings if ruling.until}
    assert end == day("2026-01-01")
    for written in ("2026-01-01", "2026-12-31", "2030-01-01"):
        html = rendered(written)[f"conducts/{conduct}.md"]
        row = re.search(
            r'<div class="row ruled" id="ruling-[^"]*-until-2026-01-01">(.*?)<div class="what">', html, re.DOTALL
        )
        assert row is not None
        assert tags(row[1]) == [ENDED]
        assert "permissions-" not in row[1]
        assert len(re.findall(r'id="ruling-[^"]*">\s*<span class="tag permissions-', html)) >= 1


def problems(rule: str, written: str) -> list[str]:
    return [problem.message for problem in checks.RULES[rule](on(written))]


def test_a_day_on_which_no_ruling_held_is_refused() -> None:
    assert "“bank”在 2024-06-01 有 0 条裁定，应当恰有一条" in problems("every_lender_has_one_ruling", "2024-06-01")


BEGINNINGS = [("治安管理处罚法", "2026-01-01"), ("仲裁法", "2026-03-01"), ("明示综合融资成本规定", "2026-08-01")]


@pytest.mark.parametrize(("law", "begins"), BEGINNINGS)
def test_the_day_before_a_law_begins_it_is_not_cited_as_current(law: str, begins: str) -> None:
    said = f"《{law}》{begins} 才施行，这一段要写明几时施行"
    before = (day(begins) - timedelta(days=1)).isoformat()
    rule = "rules_not_yet_in_force_are_said_to_be"
    assert said in problems(rule, before)
    assert said not in problems(rule, begins)


@pytest.mark.parametrize("written", ["2026-12-31", "2030-01-01"])
def test_days_to_come_change_nothing_that_a_check_refuses(written: str) -> None:
    assert checks.problems(on(written)) == []


def test_what_has_happened_enters_the_feed_on_its_day() -> None:
    begun = [len(feed.entries(on(written))) for written in ("2024-06-01", "2025-12-31", "2026-01-01", "2030-01-01")]
    assert begun == sorted(begun)
    assert begun[1] < begun[2]
    assert all(updated <= day("2025-12-31") for _, updated in feed.entries(on("2025-12-31")))
    assert calendar.assets(on("2030-01-01"), "")


def test_a_period_that_has_run_out_is_to_be_looked_at() -> None:
    ends = {clock.ends for clock in LIBRARY.of(Clock).values() if clock.ends}
    assert ends
    for end in ends:
        said = f"{end} 已经过了：重看这一条"
        for later, expected in ((0, False), (1, True)):
            fresh = Freshness(replace(LIBRARY, today=end + timedelta(days=later)))
            assert any(problem.message == said for problem in fresh.ageing()) is expected


CHECKED = Freshness(LIBRARY).checked


@pytest.mark.parametrize(
    "uri",
    ["stages/court.md", "statutes/civil-code/188.md", "statutes/civil-code/index.md", "threats/index.md", "index.md"],
)
def test_a_page_warns_from_the_day_after_it_has_grown_old(uri: str) -> None:
    checked = CHECKED(uri)
    for age, old in ((OLD, False), (OLD + 1, True)):
        assert Freshness(replace(LIBRARY, today=checked + timedelta(days=age))).old(uri) is old


def test_the_day_of_a_page_is_its_own_and_of_a_list_the_oldest_of_it() -> None:
    assert CHECKED("stages/court.md") == LIBRARY.stages["court"].checked
    provisions = LIBRARY.statutes["civil-code"].provisions
    assert CHECKED("statutes/civil-code/188.md") == provisions["188"].checked
    assert CHECKED("statutes/civil-code/index.md") == min(provision.checked for provision in provisions.values())
    assert CHECKED("questions/index.md") == min(question.checked for question in LIBRARY.of(Question).values())


AGES = [(OLD, False, False), (OLD + 1, True, False), (TOO_OLD, True, False), (TOO_OLD + 1, False, True)]


@pytest.mark.parametrize(("age", "warned", "failed"), AGES)
def test_the_weekly_job_fails_only_after_a_year(age: int, warned: bool, failed: bool) -> None:
    oldest = min(CHECKED(f"statutes/{key}/index.md") for key in LIBRARY.statutes)
    fresh = Freshness(replace(LIBRARY, today=oldest + timedelta(days=age)))
    said = f"{oldest} 核对过，过了 {age} 天：重新核对，改 checked"
    assert any(problem.message == said for problem in fresh.ageing()) is warned
    assert any(problem.message == said for problem in fresh.outdated()) is failed
