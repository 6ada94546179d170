"""The last day of each clock, reckoned from the articles: neither the records nor the code of the site is asked.

Written by reading the articles named below in the reference copies; days off come from the package `chinesecalendar`.
What an article leaves open is read against the reader: the earliest day for what the reader must do, the latest for
what others must do, the earliest for what must last at least so long.
"""

from __future__ import annotations

import calendar
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

DAY = timedelta(days=1)
YEAR = 2026


@dataclass(frozen=True)
class Regime:
    """How an instrument counts: `next_day` the day of the event is left out, `rolls` a last day off moves on; None
    where it does not say."""

    next_day: bool | None
    rolls: bool | None


COURT = Regime(next_day=True, rolls=True)
"""民事诉讼法 85（开始的日不计算；最后一日是法定休假日的，以后第一日为准）, 民诉法解释 125; 行政复议法 88 follows it."""
CIVIL = Regime(next_day=True, rolls=True)
"""民法典 201–203."""
NATURAL = Regime(next_day=None, rolls=False)
"""投诉办法 43, 人民银行消保办法 66: natural days, and not a word on the first day."""
PETITION = Regime(next_day=True, rolls=False)
"""金融监管总局信访工作办法 50: the first day is left out; natural days."""
SILENT = Regime(next_day=None, rolls=None)
"""治安管理处罚法, 仲裁法, 征信业管理条例 and others do not say how days are counted."""


@dataclass(frozen=True)
class Period:
    """`low` and `high` are its bounds in `unit`; `ours`: the reader must act in it. `lasts`: it must last so long at
    least. `anew`: it starts from a day of its own, not from the paper of the clock. No numbers: the court sets it."""

    article: str
    regime: Regime
    unit: str = "day"
    low: int = 0
    high: int = 0
    ours: bool = True
    lasts: bool = False
    anew: bool = False


def own(article: str, amount: int, unit: str = "day", regime: Regime = COURT, **more: bool) -> Period:
    """Exactly so long, for the reader."""
    return Period(article, regime, unit, amount, amount, **more)


def others(article: str, amount: int, unit: str = "day", regime: Regime = COURT, **more: bool) -> Period:
    """At most so long, for somebody else."""
    return Period(article, regime, unit, 0, amount, ours=False, **more)


def lasting(article: str, amount: int, unit: str, **more: bool) -> Period:
    """At least so long."""
    return Period(article, SILENT, unit, amount, 0, ours=False, lasts=True, **more)


BY_COURT = Period("民诉法解释 266（1）", COURT)
PERIODS: dict[str, dict[str, Period]] = {
    "answer": {
        "ordinary": own("民诉法 128（1）：收到之日起十五日内提出答辩状", 15),
        "simple": BY_COURT,
        "small": Period("民诉法解释 275（2）：最长不得超过十五日", COURT, high=15),
    },
    "jurisdiction-objection": {
        "ordinary": own("民诉法 130（1）：在提交答辩状期间；128（1）", 15),
        "simple": BY_COURT,
        "small": Period("民诉法 130（1）；民诉法解释 275（2）", COURT, high=15),
    },
    "evidence-period": {
        "ordinary": Period("民诉法解释 99（2）：不得少于十五日", COURT, low=15),
        "simple": Period("民诉法解释 266（1）：不得超过十五日", COURT, high=15),
        "small": Period("民诉法解释 275（1）：一般不超过七日", COURT, high=7),
        "appeal": Period("民诉法解释 99（2）：不得少于十日", COURT, low=10),
    },
    "service-by-notice": {"notice": others("民诉法 95（1）：经过三十日", 30)},
    "postponement": {"court": own("民诉法 86：障碍消除后的十日内", 10)},
    "payment-order-objection": {"order": own("民诉法 227（2）：收到支付令之日起十五日内", 15)},
    "payment-order-service": {"order": others("民诉法解释 430：发出之日起三十日内", 30)},
    "payment-order-suit": {"silence": others("民诉法解释 439（1）：收到裁定之日起七日内", 7)},
    "appeal-judgment": {"judgment": own("民诉法 171（1）：判决书送达之日起十五日内", 15)},
    "appeal-ruling": {"ruling": own("民诉法 171（2）：裁定书送达之日起十日内", 10)},
    "appeal-fee": {"notice": own("诉讼费用交纳办法 22（2）：次日起7日内", 7)},
    "retrial": {
        "effect": own("民诉法 216：发生法律效力后六个月内", 6, "month"),
        "knowledge": own("民诉法 216：知道或者应当知道之日起六个月内", 6, "month", anew=True),
        "mediation": own("民诉法解释 382：发生法律效力后六个月内", 6, "month", anew=True),
    },
    "preservation-review": {
        "you": own("民诉法解释 171：收到裁定书之日起五日内", 5),
        "court": others("民诉法解释 171：收到复议申请后十日内", 10, anew=True),
    },
    "preservation-then-sue": {"pre-suit": others("民诉法 104（3）：采取保全措施后三十日内", 30)},
    "preservation-then-execute": {"after-judgment": others("民诉法解释 163：履行期间届满后五日内", 5)},
    "freeze-deposit": {"deposit": others("民诉法解释 485（1）：不得超过一年", 1, "year")},
    "freeze-movable": {"movable": others("民诉法解释 485（1）：不得超过两年", 2, "year")},
    "freeze-immovable": {"immovable": others("民诉法解释 485（1）：不得超过三年", 3, "year")},
    "mediation-confirm": {"agreement": own("民诉法 205：调解协议生效之日起三十日内，共同", 30)},
    "confirmation-objection": {
        "party": own("民诉法解释 372（2）：收到裁定之日起十五日内", 15),
        "outsider": own("民诉法解释 372（2）：六个月内；127 不变期间", 6, "month", anew=True),
    },
    "execution-notice": {"court": others("民诉法解释 480（1）：十日内发出执行通知", 10, anew=True)},
    "execution-jurisdiction": {"notice": own("执行程序解释 3（1）：收到执行通知书之日起十日内", 10)},
    "execution-review": {
        "court": others("民诉法 236：收到书面异议之日起十五日内审查", 15, anew=True),
        "review": own("民诉法 236：裁定送达之日起十日内", 10),
    },
    "outsider-objection": {
        "court": others("民诉法 238：收到书面异议之日起十五日内审查", 15, anew=True),
        "suit": own("民诉法 238：裁定送达之日起十五日内", 15),
    },
    "execution-apply": {
        "title": others("民诉法 250：二年，从履行期间的最后一日起计算", 2, "year"),
        "settlement": others("民诉法 250；执行和解规定 10", 2, "year", anew=True),
        "notarial": others("民诉法 250；公证债权文书规定 9：分期的，从每次履行期间的最后一日起", 2, "year", anew=True),
    },
    "distribution-objection": {
        "objection": own("民诉法解释 509：收到分配方案之日起十五日内", 15),
        "suit": own("民诉法解释 510（2）：收到通知之日起十五日内", 15, anew=True),
        "oppose": own("民诉法解释 510（2）：收到通知之日起十五日内提出反对意见", 15, anew=True),
    },
    "added-debtor": {
        "review": own("变更追加当事人规定 30：裁定书送达之日起十日内", 10),
        "suit": own("变更追加当事人规定 32（1）：裁定书送达之日起十五日内", 15),
    },
    "security-objection": {
        "application": own("民诉法解释 366（2）：收到通知之日起五日内", 5),
        "ruling": own("民诉法解释 372（2）：收到裁定之日起十五日内", 15, anew=True),
    },
    "fine-detention-review": {
        "you": own("民诉法解释 185：收到决定书之日起三日内", 3),
        "court": others("民诉法解释 185：五日内作出决定", 5, anew=True),
    },
    "exit-ban-review": {
        "you": own("执行异议复议规定 9：收到决定之日起十日内", 10),
        "court": others("执行异议复议规定 9：十五日内作出决定", 15, anew=True),
    },
    "dishonest-list": {
        "others": others("失信规定 2（1）：二年", 2, "year"),
        "longer": Period("失信规定 2（1）：二年，延长一至三年", COURT, "year", 2 + 1, 2 + 3, ours=False),
    },
    "dishonest-removal": {
        "removal": others("失信规定 10（1）：三个工作日内", 3, "working-day"),
        "term": others("失信规定 10（2）：届满后三个工作日内", 3, "working-day", anew=True),
        "wrong": others("失信规定 9（1）：三个工作日内", 3, "working-day", anew=True),
    },
    "dishonest-correction": {
        "court": others("失信规定 12（1）：十五日内审查", 15, anew=True),
        "corrected": others("失信规定 12（1）：三个工作日内纠正", 3, "working-day", anew=True),
        "review": own("失信规定 12（1）：决定书送达之日起十日内", 10),
        "upper": others("失信规定 12（1）：十五日内作出决定", 15, anew=True),
    },
    "arbitration-set-aside": {"award": own("仲裁法 72：收到裁决书之日起三个月内", 3, "month", SILENT)},
    "arbitration-refuse": {
        "notice": own("仲裁裁决执行规定 8（1）：执行通知书送达之日起十五日内", 15),
        "knowledge": own("仲裁裁决执行规定 8（1）：知道之日起十五日内", 15, anew=True),
    },
    "arbitration-outsider": {
        "application": own("仲裁裁决执行规定 9 三：知道之日起三十日内", 30),
        "review": own("仲裁裁决执行规定 22（3）：裁定送达之日起十日内", 10, anew=True),
    },
    "notarial-refuse": {
        "notice": own("公证债权文书规定 13（1）：执行通知书送达之日起十五日内", 15),
        "knowledge": own("公证债权文书规定 13（1）：知道之日起十五日内", 15, anew=True),
        "review": own("执行异议复议规定 10：收到裁定之日起十日内", 10, anew=True),
    },
    "contract-termination": {"lost": others("民法典 564（2）：一年内", 1, "year", CIVIL, anew=True)},
    "limitation": {
        "ordinary": others("民法典 188：三年", 3, "year", CIVIL),
        "instalments": others("民法典 188、189：最后一期届满起三年", 3, "year", CIVIL, anew=True),
        "refund": own("民法典 188；诉讼时效规定 6：三年", 3, "year", CIVIL, anew=True),
        "undated": others("民法典 188；诉讼时效规定 4：宽限期届满、明确表示不履行之日起", 3, "year", CIVIL, anew=True),
    },
    "limitation-longest": {"longest": others("民法典 188（2）：二十年", 20, "year", CIVIL)},
    "card-crime": {
        "months": lasting("信用卡刑事解释 6（1）：超过三个月", 3, "month"),
        "interval": lasting("信用卡刑事解释 7（1）三：至少间隔三十日", 30, "day", anew=True),
    },
    "micro-lender-transition": {"transition": others("小贷办法 57：不超过两年", 2, "year", SILENT)},
    "guarantee-period": {
        "default": others("民法典 692（2）：六个月", 6, "month", CIVIL),
        "until-paid": others("担保制度解释 32：六个月", 6, "month", CIVIL),
    },
    "rescission": {
        "fraud": own("民法典 152（1）一：一年内", 1, "year", CIVIL),
        "duress": own("民法典 152（1）二：一年内", 1, "year", CIVIL, anew=True),
        "mistake": own("民法典 152（1）一：九十日内", 90, "day", CIVIL, anew=True),
        "longest": own("民法典 152（2）：五年内", 5, "year", CIVIL, anew=True),
    },
    "ratification": {
        "minor": own("民法典 145（2）：收到通知之日起三十日内", 30, "day", CIVIL),
        "agent": own("民法典 171（2）：收到通知之日起三十日内", 30, "day", CIVIL, anew=True),
    },
    "police-report": {"order": own("治安管理处罚法 25（1）：六个月以内", 6, "month", SILENT)},
    "police-case": {
        "ordinary": others("治安管理处罚法 118（1）：不得超过三十日", 30, "day", SILENT),
        "longer": others("治安管理处罚法 118（1）：延长三十日，以二次为限", 30 + 2 * 30, "day", SILENT),
    },
    "administrative-reconsideration": {
        "ordinary": own("行政复议法 20（1）：六十日内", 60),
        "untold": own("行政复议法 20（3）：最长不得超过一年", 1, "year", anew=True),
    },
    "complaint-institution": {
        "simple": others("投诉办法 18：15日内", 15, "day", NATURAL),
        "complex": others("投诉办法 18：延长至30日", 30, "day", NATURAL),
        "special": others("投诉办法 18：再延长30日", 30 + 30, "day", NATURAL),
    },
    "complaint-review": {
        "you": own("投诉办法 20：收到处理决定之日起30日内", 30, "day", NATURAL),
        "institution": others("投诉办法 20：30日内", 30, "day", NATURAL, anew=True),
    },
    "complaint-nfra": {
        "forward": others("投诉办法 33：7个工作日内", 7, "working-day", NATURAL),
        "told": others("信访办法 15：15日内", 15, "day", PETITION),
        "enforcement": others("信访办法 28：两个月内", 2, "month", PETITION),
        "petition": others("信访办法 31：60日内", 60, "day", PETITION, anew=True),
        "petition-longer": others("信访办法 31：延长不超过30日", 60 + 30, "day", PETITION, anew=True),
        "review": own("信访办法 33：收到书面答复之日起30日内", 30, "day", PETITION, anew=True),
    },
    "complaint-pbc": {
        "forward": others("人民银行消保办法 43（1）：7个工作日内", 7, "working-day", NATURAL),
        "institution": others("人民银行消保办法 43（3）：15日内", 15, "day", NATURAL, anew=True),
        "longest": others("人民银行消保办法 43（3）：不得超过60日", 60, "day", NATURAL, anew=True),
        "credit-check": others("征信投诉规程 11（1）：10个工作日内", 10, "working-day", SILENT, anew=True),
        "credit": others("征信业管理条例 26（2）：30日内", 30, "day", SILENT, anew=True),
    },
    "recording-kept": {
        "credit-card": lasting("信用卡办法 68：至少保存2年", 2, "year"),
        "consumer-finance": lasting("消金办法 58：至少保存5年", 5, "year"),
        "pbc-complaint": lasting("人民银行消保办法 44（3）：不得少于3年", 3, "year", anew=True),
    },
    "credit-objection": {"answer": others("征信业管理条例 25（2）：20日内", 20, "day", SILENT)},
    "credit-record": {"record": others("征信业管理条例 16（1）：5年", 5, "year", SILENT)},
}
SERVED = [
    "answer",
    "jurisdiction-objection",
    "evidence-period",
    "payment-order-objection",
    "appeal-judgment",
    "appeal-ruling",
    "preservation-review",
    "confirmation-objection",
    "execution-jurisdiction",
    "execution-review",
    "outsider-objection",
    "distribution-objection",
    "added-debtor",
    "security-objection",
    "fine-detention-review",
    "exit-ban-review",
    "dishonest-correction",
    "arbitration-refuse",
    "notarial-refuse",
]
"""Papers that a court serves."""
PLUS = {"direct": 0, "household": 0, "left": 0, "mail": 0, "electronic": 0, "notice": 30}
"""Days until it counts as served: 民诉法 88（2）、89、90（2）、91 the day itself, 95（1）thirty after the notice."""
NEVER_BY_NOTICE = {
    ("answer", "simple"),
    ("answer", "small"),
    ("jurisdiction-objection", "simple"),
    ("jurisdiction-objection", "small"),
    ("evidence-period", "simple"),
    ("evidence-period", "small"),
    ("payment-order-objection", "order"),
}
"""民诉法解释 140（简易）, 民诉法 166 四（小额）, 民诉法解释 430 二（支付令三十日内送不到的终结）."""


def last_day(clock: str, variant: str, service: str, received: date) -> date | None:
    """The last day, or None where none can be told; `variant` "" where the reader does not know it."""
    known = PERIODS[clock]
    names = [variant] if variant else [name for name, period in known.items() if not period.anew]
    if service == "notice":
        names = [name for name in names if (clock, name) not in NEVER_BY_NOTICE]
    found = []
    for period in (known[name] for name in names):
        if period.low or period.high:
            start = received + timedelta(days=0 if period.anew or not service else PLUS[service])
            found.append((_end(period, start), early(period)))
    if not found or any(end is None for end, _ in found):
        return None
    ends = [end for end, _ in found if end is not None]
    return min(ends) if found[0][1] else max(ends)


def early(period: Period) -> bool:
    """Whether the earliest reading is the safe one."""
    return period.ours or period.lasts


def _end(period: Period, start: date) -> date | None:
    safe = early(period)
    amount = (period.low or period.high) if safe else (period.high or period.low)
    counts_itself = period.regime.next_day is None and safe
    first = start if counts_itself else start + DAY
    if period.unit == "working-day":
        return _working(first, amount)
    if period.unit == "day":
        end = first + timedelta(days=amount - 1)
    else:
        end = _months(period, start, first, amount * (12 if period.unit == "year" else 1), counts_itself)
    rolls = period.regime.rolls or (period.regime.rolls is None and not safe)
    return _rolled(end) if rolls else end


def _months(period: Period, start: date, first: date, months: int, counts_itself: bool) -> date:
    """民法典 202: the matching day of the month, or its last. Counted from a first day, the day before the match."""
    matching, before = _match(start, months), _match(first, months)
    if before.day == first.day:
        before -= DAY
    if counts_itself:
        return before
    return matching if early(period) or period.regime is CIVIL else max(matching, before)


def _match(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _works(day: date) -> bool | None:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


def _rolled(end: date) -> date:
    """The first working day on or after `end`; where the arrangement is not known, `end` itself."""
    day = end
    while (works := _works(day)) is False:
        day += DAY
    return day if works else end


def _working(first: date, amount: int) -> date | None:
    day = first - DAY
    while amount:
        day += DAY
        works = _works(day)
        if works is None:
            return None
        amount -= works
    return day


def questions() -> Iterator[tuple[str, str, str]]:
    """(clock, kind, way of service) of everything that can be asked."""
    for clock, known in PERIODS.items():
        unknown = [""] if any(not period.anew for period in known.values()) else []
        for variant in (*unknown, *known):
            anew = bool(variant) and known[variant].anew
            for service in PLUS if clock in SERVED and not anew else ("",):
                yield clock, variant, service


def year(every: int) -> dict[str, list[list[int | None]]]:
    """Question → [day of the year, days from receipt to the last day], for every so-many-th day of 2026."""
    start = date(YEAR, 1, 1)
    days = [(n, start + timedelta(days=n)) for n in range(365)]
    found: dict[str, list[list[int | None]]] = {}
    for place, (clock, variant, service) in enumerate(questions()):
        rows = []
        for number, day in days[place % every :: every]:
            end = last_day(clock, variant, service, day)
            rows.append([number, None if end is None else (end - day).days])
        found[f"{clock} {variant} {service}"] = rows
    return found


def written(every: int) -> str:
    """The year as JSON."""
    return json.dumps({"start": f"{YEAR}-01-01", "answers": year(every)}, separators=(",", ":"))
