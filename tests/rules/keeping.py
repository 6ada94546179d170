"""Days, ranks, titles, words, blanks: what has to fit together."""

from __future__ import annotations

from datetime import timedelta

from conftest import TODAY
from spoil import both

from .made_up import LAW, LENDERS, PAGE, Bad, Fine, law, page, path, record

AHEAD, BEGIN, LAST = (
    "nothing_is_checked_in_the_future",
    "periods_begin_before_they_end",
    "articles_are_not_beyond_the_last",
)
SINCE, CHANGE = "rulings_begin_with_their_instruments", "changes_are_of_their_day"
RANK, CALL, TERM = "ranks_fit_their_issuers", "numbers_to_call_are_public", "a_word_is_of_one_term"
APART, BLANKS = "records_are_told_apart", "blanks_of_letters_are_explained"
TOMORROW = str(TODAY + timedelta(days=1))
REPLACED = {"until": "2021-01-01", "effects": {"replaced_by": "civil-code"}}
"""As of the day on which the 民法典 began."""


def ruling(since: str):
    one = {"lenders": LENDERS, "ruling": "forbidden", "text": "不得：《甲办法》第一条。", "since": since}
    return both(law(effective="2020-02-01"), record("conducts", rulings=[one]))


def phone(number: str, grade: str = "unverified"):
    return record("channels", phone=number, phone_grade=grade)


def change(day: str):
    return record("changes", day=day, title="《甲办法》施行")


CASES = [
    Bad(AHEAD, "a record", record("questions", checked=TOMORROW), f"{path('questions')}:1", "在今天"),
    Bad(AHEAD, "an article", law(provisions={"1": {"checked": TOMORROW}}), f"{LAW}:*", "在今天"),
    Bad(AHEAD, "a page", page("甲。", checked=TOMORROW), f"{PAGE}:*", "在今天"),
    Fine(AHEAD, "today", both(record("questions", checked=str(TODAY)), page("甲。", checked=str(TODAY)))),
    Bad(BEGIN, "ends first", law(effective="2021-01-01", **REPLACED), f"{LAW}:1", "要早于失效日期"),
    Bad(BEGIN, "a gap", law(**REPLACED | {"until": "2021-01-02"}), f"{LAW}:1", "取代它的文件施行的那天 2021-01-01"),
    Fine(BEGIN, "day by day", law(effective="2020-12-31", **REPLACED)),
    Bad(LAST, "beyond", law(provisions={"4": {}}), f"{LAW}:*", "全文只有 3 条，没有第 4 条"),
    Bad(LAST, "an inserted one", law(provisions={"4-1": {}}), f"{LAW}:*", "没有第 4-1 条"),
    Fine(LAST, "the last", law(provisions={"3": {}, "3-1": {}, "i9": {}})),
    Bad(
        SINCE,
        "another day",
        ruling("2020-03-01"),
        f"{path('conducts')}:*",
        "施行的日子：2020-02-01",
    ),
    Fine(SINCE, "that day", ruling("2020-02-01")),
    Bad(
        CHANGE,
        "another day",
        both(law(), change("2020-01-02")),
        f"{path('changes')}:1",
        "2020-01-02 不是",
    ),
    Fine(CHANGE, "the day of its version", both(law(), change("2020-01-01"))),
    Bad(RANK, "an issuer too low", law(rank="law"), f"{LAW}:*", "位阶是 law，制定机关不会是“某机关”"),
    Bad(RANK, "an issuer too high", law(issuer="国务院"), f"{LAW}:*", "位阶是 rule"),
    Bad(RANK, "a number of a law", law(number="法释〔2020〕1号"), f"{LAW}:*", "文号不会是"),
    Fine(RANK, "a ministry", law(issuer="国家金融监督管理总局", number="某令2020年第1号")),
    Bad(
        CALL,
        "a mobile",
        record("channels", phone="13800138000", phone_grade="unverified"),
        path("channels"),
        "不是公开的",
    ),
    Bad(
        CALL,
        "no number",
        record("channels", phone="javascript", phone_grade="unverified"),
        path("channels"),
        "不是公开的",
    ),
    Bad(CALL, "sure of it", phone("12345", "verbatim"), path("channels"), "等级不能写"),
    Fine(CALL, "public", phone("010-12345678")),
    Bad(TERM, "a title", record("terms", title="催告", aliases=["诉讼时效"]), f"{path('terms')}:*", "“诉讼时效”已经是"),
    Fine(TERM, "new", record("terms", title="没有人用的词")),
    Bad(APART, "a title", both(record("questions"), record("questions", "twice")), "data/questions/*", "同名：问？"),
    Bad(APART, "a place", record("channels", order=7), "data/channels/*", "order 7 与 data/channels/"),
    Bad(APART, "an answer", record("questions", answer="能。"), f"{path('questions')}:*", "结论只有 2 个字：能。"),
    Bad(
        APART, "a verdict", record("questions", verdict_line="能。"), f"{path('questions')}:*", "结论只有 2 个字：能。"
    ),
    Fine(APART, "another", record("questions", answer="可以，先留证据。", verdict_line="可以，先留证据。")),
    Bad(
        BLANKS,
        "not told",
        record("letters", order=999, text="乙【名】。"),
        f"{path('letters')}:*",
        "fields 没有说明【名】",
    ),
    Bad(BLANKS, "not there", record("letters", fields=["【名】"]), f"{path('letters')}:*", "正文里没有【名】"),
    Bad(BLANKS, "half", record("letters", text="乙【名。"), f"{path('letters')}:*", "“【】”不成对"),
    Fine(BLANKS, "both", record("letters", text="乙【名】。", fields=["【名】：照写"])),
]
