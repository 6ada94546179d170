"""What templates ask, asked directly: days and cases of which the real records have none."""

from __future__ import annotations

import dataclasses
import posixpath
from datetime import date, timedelta

import pytest
from conftest import LIBRARY, TODAY, sample
from lawbook import pages
from lawbook.cards import address, cards
from lawbook.kinds.conducts import Conduct, ConductRuling
from lawbook.kinds.statutes import Statute
from lawbook.library import Library, Target
from lawbook.model import LenderType, Permission
from lawbook.prose import Prose
from lawbook.sheet import Book, Sheet
from lawbook.terms import Glossary
from lawbook.views import Views
from lawbook.words import Words
from says.site import TEMPLATES, today

DAY = timedelta(days=1)
VIEWS = Views(LIBRARY, Words(LIBRARY))
CONDUCT = LIBRARY.of(Conduct)["insult"]
OTHERS = [lender for lender in LenderType if lender != LenderType.BANK]


def on(day: date) -> Views:
    library = dataclasses.replace(LIBRARY, today=day)
    vars(library).update({name: vars(LIBRARY)[name] for name in ("names", "entries") if name in vars(LIBRARY)})
    return Views(library, Words(library))


def ruling(lenders: list[LenderType], word: str, **days: date) -> ConductRuling:
    return CONDUCT.rulings[0].model_copy(
        update={"lenders": tuple(lenders), "ruling": Permission(word), "since": None, "until": None} | days
    )


CHANGED = CONDUCT.model_copy(
    update={
        "rulings": (
            ruling([LenderType.BANK], "allowed", until=TODAY),
            ruling(OTHERS, "forbidden"),
            ruling([LenderType.BANK], "forbidden", since=TODAY),
        )
    }
)
"""Banks were allowed to until yesterday."""


def test_what_holds_changes_on_its_day() -> None:
    assert on(TODAY - DAY).ruling(CHANGED, "bank").ruling == "allowed"
    assert on(TODAY).ruling(CHANGED, "bank").ruling == "forbidden"
    assert on(TODAY).ruling(CHANGED, "private").ruling == "forbidden"


def test_one_word_for_all_lenders_or_none() -> None:
    assert on(TODAY - DAY).overall(CHANGED) == ""
    assert on(TODAY).overall(CHANGED) == "forbidden"


def test_what_has_ended_stands_last_and_under_a_name_of_its_own() -> None:
    before, after = on(TODAY - DAY), on(TODAY)
    assert [one.ruling for one in before.rulings(CHANGED)] == ["allowed", "forbidden", "forbidden"]
    assert [one.ruling for one in after.rulings(CHANGED)] == ["forbidden", "forbidden", "allowed"]
    assert before.ruling_anchor(CHANGED, CHANGED.rulings[0]) == "ruling-bank"
    assert after.ruling_anchor(CHANGED, CHANGED.rulings[0]) == f"ruling-bank-until-{TODAY}"
    assert after.ruling_anchor(CHANGED, CHANGED.rulings[2]) == "ruling-bank"


def test_a_ruling_is_cited_with_each_provision_once() -> None:
    text = Prose("甲：《民法典》第六百七十六条。乙：《民法典》第六百七十六条、《刑法》第二十条第一款。")
    cited = VIEWS.ruling_cited(CONDUCT, ruling([LenderType.BANK], "forbidden").model_copy(update={"text": text}))
    first, *basis = cited.split("\n")
    assert first == f"{CONDUCT.title}（银行贷款）：禁止"
    assert [line[: line.index("（")] for line in basis] == ["《中华人民共和国民法典》", "《中华人民共和国刑法》"]
    assert "第六百七十六条，2021-01-01 起施行，逐字核对，核对于" in basis[0]


def test_an_instrument_ends_on_its_day_and_is_in_force_the_day_before() -> None:
    law = LIBRARY.statutes["civil-code"].model_copy(update={"until": TODAY})
    assert [law.ended(day) for day in (TODAY - DAY, TODAY, TODAY + DAY)] == [False, True, True]
    assert not LIBRARY.statutes["civil-code"].ended(TODAY)


def test_neighbours_stop_at_both_ends() -> None:
    law = LIBRARY.statutes["pipl"]
    numbers = list(law.provisions)
    assert VIEWS.neighbours(law, numbers[0]) == (None, numbers[1])
    assert VIEWS.neighbours(law, numbers[1]) == (numbers[0], numbers[2])
    assert VIEWS.neighbours(law, numbers[-1]) == (numbers[-2], None)


def test_an_inserted_article_is_one_between_numbers() -> None:
    assert VIEWS.inserted(LIBRARY.statutes["criminal-law"])
    assert not VIEWS.inserted(LIBRARY.statutes["civil-code"])
    assert not VIEWS.inserted(LIBRARY.statutes["collection-standard"])  # `call-hours` is a name
    law = LIBRARY.statutes["criminal-law"]
    assert VIEWS.inserted(law.model_copy(update={"provisions": {"8-1": law.provisions["293-1"]}}))


def test_sureness_counts_each_provision_once() -> None:
    one = Target("civil-code", "676")
    places = [one, Target("civil-code", "676", "p1"), Target("collection-standard", "call-hours")]
    assert VIEWS.counted(places) == "依据 2 条：逐字核对 1，转述 1"
    assert VIEWS.counted([]) == "没有法条依据"
    assert VIEWS.graded(Prose("《民法典》第六百七十六条，《红楼梦》第三回").citations) == "依据 1 条：逐字核对 1"
    assert VIEWS.sureness(CONDUCT).startswith("依据 ")


def test_a_page_says_how_sure_it_is_where_it_asks() -> None:
    page = Sheet(today().book, "conducts/insult.md")
    asked = f"<p>{page.sureness}</p>"
    assert page.whole(asked, "没有") == '<p><span class="chip">没有</span></p>'
    (citation,) = Prose("《民法典》第六百七十六条").citations
    target = page.cites(citation)
    assert target
    page.note(target, citation)
    assert page.whole(asked, "依据 1 条") == '<p><a class="chip" href="#basis">依据 1 条</a></p>'


def test_threats_that_never_change_have_one_word() -> None:
    threats = LIBRARY.records["threats"]
    assert VIEWS.same_everywhere(threats["arrest"]) == "never"  # type: ignore[arg-type]
    assert VIEWS.same_everywhere(threats["dishonest-list"]) in ("", "court")  # type: ignore[arg-type]


def test_what_is_heard_most_starts_with_danger() -> None:
    cues = [cue for cue in LIBRARY.cues.values() if not cue.quiet]
    said = [cue["said"] for cue in VIEWS.heard()]
    dangerous = [cue.examples[0] for cue in cues if cue.danger]
    assert said[: len(dangerous)] == dangerous
    assert len(said) == len(cues)
    assert {cue["vocabulary"] for cue in VIEWS.heard()} == {"verdicts", "findings"}


def test_what_the_library_holds_as_reported_or_single() -> None:
    def held(found: list[tuple[str, Statute, list[object]]]) -> int:
        return sum(len(provisions) for _, _, provisions in found)

    grades = [provision.grade for law in LIBRARY.statutes.values() for provision in law.provisions.values()]
    assert held(VIEWS.reported()) == grades.count("reported")  # type: ignore[arg-type]
    assert held(VIEWS.single()) == grades.count("single")  # type: ignore[arg-type]


@pytest.mark.parametrize("library", [LIBRARY])
def test_backlinks_are_grouped_and_none_is_lost(library: Library) -> None:
    for place in list(library.backlinks)[::50]:
        groups = VIEWS.backlinks(*place)
        assert sum(len(entries) for _, entries in groups) == len(library.backlinks[place])
        assert all(entries for _, entries in groups)
    assert VIEWS.backlinks("civil-code", "no-such") == []


def test_an_address_that_moved_has_a_page_that_leads_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "moved", lambda library: {"stages/trial": "stages/court"})
    (plan,) = [plan for plan in pages.plans(LIBRARY, TEMPLATES, today().found) if plan.uri == "stages/trial/index.html"]
    html = pages.page(today().press, plan, Sheet(today().book, plan.uri)).html
    assert '<meta http-equiv="refresh" content="0; url=../court/">' in html
    assert "这一页改了网址：" in html


def test_a_place_is_seen_from_every_page_as_the_system_sees_it() -> None:
    uris = sample(sorted(uri for uri in [*cards(LIBRARY), "404.html", "index.md", "statutes/civil-code/index.md"]), 40)
    for uri in uris:
        sheet = Sheet(Book(LIBRARY, Glossary(LIBRARY), frozenset(), {}), uri)
        for other in [*uris, "posters/late-fee.png", "s/blank/"]:
            place = address(other)
            folder = "/" if not place or place.endswith("/") else ""
            assert sheet.at(place) == posixpath.relpath(place or ".", address(uri) or ".") + folder
            assert sheet.at(f"{place}#x") == f"{sheet.at(place)}#x"


def test_what_a_reminder_of_limitation_cites_is_counted() -> None:
    reminded = next(one for one in LIBRARY.records["questions"].values() if one.limitation)
    alone = reminded.model_copy(update={"basis": ()})
    assert "依据" in VIEWS.sureness(alone)
    assert VIEWS.sureness(alone.model_copy(update={"limitation": None})) != VIEWS.sureness(alone)


@pytest.mark.parametrize(
    ("uri", "folder"), [("stages/court/steps.md", "stages/court"), ("stages/court.md", "stages"), ("index.md", "")]
)
def test_pages_beside_each_other_have_one_folder(uri: str, folder: str) -> None:
    assert Sheet(today().book, uri).folder == folder
