"""The clocks: what was promised is there and shown, and no changed number beside an article goes unnoticed."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import LIBRARY
from lawbook import clocks
from lawbook.checks import figures
from lawbook.clocks import Days
from lawbook.library.figures import Figures
from mutate import beside_its_article, noticed, one_by_one

PROMISED = (
    "answer evidence-period jurisdiction-objection payment-order-objection payment-order-service appeal-judgment "
    "appeal-ruling retrial preservation-review preservation-then-sue freeze-deposit freeze-movable freeze-immovable "
    "execution-notice execution-jurisdiction execution-review execution-apply distribution-objection "
    "fine-detention-review small-claims-objection mediation-confirm arbitration-answer arbitration-set-aside "
    "arbitration-refuse notarial-refuse limitation limitation-longest guarantee-period rescission police-report "
    "police-case complaint-institution complaint-review complaint-nfra complaint-pbc credit-objection credit-record "
    "credit-free-report dishonest-list dishonest-removal consumption-lift recording-kept micro-lender-transition"
)
"""Keys of clocks that are promises."""


def test_the_promised_clocks_are_there_and_shown() -> None:
    promised = set(PROMISED.split())
    assert len(promised) == 43
    assert promised <= set(LIBRARY.clocks)
    shown = {key for (folder, key), others in LIBRARY.relations.items() if folder == "deadlines" and others}
    assert promised - shown == set()


def test_every_rule_of_counting_and_of_service_is_of_use() -> None:
    counted = {clock.counting for clock in LIBRARY.clocks.values()}
    counted |= {v.counting for clock in LIBRARY.clocks.values() for v in clock.variants.values() if v.counting}
    assert counted == set(LIBRARY.countings)
    names = {name for clock in LIBRARY.clocks.values() for name in clock.variants}
    assert {name for service in LIBRARY.services.values() for name in service.not_for} <= names


def test_what_a_text_leaves_open_is_not_counted_for_the_reader() -> None:
    open_ones = [rule for rule in LIBRARY.countings.values() if rule.start == "unstated"]
    assert open_ones
    assert all(rule.roll != "next-working-day" for rule in open_ones)


SPANS = {
    ("answer", "ordinary"): "15 日（通知没写的）",
    ("answer", "simple"): "法院定",
    ("answer", "small"): "法院定，不超过 15 日",
    ("evidence-period", "ordinary"): "法院定，不少于 15 日",
    ("payment-order-objection", "order"): "15 日",
    ("preservation-review", "court"): "不超过 10 日",
    ("recording-kept", "credit-card"): "不少于 2 年",
    ("dishonest-list", "longer"): "再加 1 至 3 年",
    ("police-case", "longer"): "再加 不超过 30 日，最多 2 次",
    ("dishonest-removal", "removal"): "不超过 3 个工作日",
    ("execution-notice", "you"): "看纸上写的",
    ("small-claims-objection", "before-hearing"): "开庭以前",
    ("consumption-lift", "paid"): "没写天数",
    ("credit-free-report", "free"): "每年 2 次",
    ("rescission", "mistake"): "90 日",
}


@pytest.mark.parametrize(("key", "name"), SPANS, ids="/".join)
def test_a_clock_in_words(key: str, name: str) -> None:
    clock = LIBRARY.clocks[key]
    assert Days(LIBRARY).span(clock, clock.variants[name]) == SPANS[key, name]


def test_a_clock_on_one_line() -> None:
    days = Days(LIBRARY)
    assert days.brief(LIBRARY.clocks["payment-order-objection"]) == "15 日"
    assert days.brief(LIBRARY.clocks["evidence-request"]) == "举证期满以前"
    assert days.brief(LIBRARY.clocks["preservation-review"]) == "你申请 5 日；法院审查 不超过 10 日"
    assert days.amount(LIBRARY.facts["delayed-interest"]) == "万分之 1.75"
    assert days.amount(LIBRARY.facts["court-fee-2"]) == "50 元"


def test_days_in_a_row_are_one_run() -> None:
    """A single working day between two days off parts them."""
    days = [date(2026, 4, day) for day in (29, 30)] + [date(2026, 5, day) for day in (1, 3, 5, 6)]
    ends = [(first.day, last.day) for first, last in clocks._runs(days)]
    assert ends == [(29, 1), (3, 3), (5, 6)]


def test_the_clocks_by_what_is_in_the_hand() -> None:
    groups = Days(LIBRARY).holdings()
    assert [holding for holding, _ in groups] == list(LIBRARY.vocabularies["holdings"])
    assert sum(len(clocks) for _, clocks in groups) == len(LIBRARY.clocks)
    assert all(clock.holding == holding for holding, clocks in groups for _, clock in clocks)


KNOWN = Figures(LIBRARY)
FIGURES = [figure for entry in LIBRARY.entries for figure in figures.figures(LIBRARY, entry)]
BESIDE = [figure for figure in FIGURES if beside_its_article(KNOWN, figure)]


@pytest.mark.parametrize("figure", BESIDE[::7], ids=lambda figure: f"{figure.at}-{figure.written}")
def test_one_changed_number_beside_its_article_is_noticed(figure: figures.Figure) -> None:
    for wrong in one_by_one(figure):
        assert noticed(KNOWN, figure, wrong), wrong


def test_only_what_the_reader_has_to_keep_stands_out() -> None:
    days, known = Days(LIBRARY), LIBRARY.clocks
    assert [days.look(known[key]) for key in ("answer", "mediation-confirm", "outsider-objection")] == ["days"] * 3
    others = ("execution-apply", "dishonest-list", "credit-objection", "police-case")
    assert {days.look(known[key]) for key in others} == {"days others"}
    hearing = known["hearing"]
    assert days.look(hearing, hearing.variants["ordinary"]) == "days others"
