"""Citations in our own prose, and in what others say."""

from __future__ import annotations

from datetime import timedelta

from conftest import TODAY
from spoil import both

from .made_up import LAW, PAGE, Bad, Fine, law, page, path, record

TOMORROW = TODAY + timedelta(days=1)
RESOLVE, TWICE, NAMED = "citations_resolve", "citations_are_entered_twice", "articles_are_named"
ENDED, BEGUN = "ended_rules_are_not_cited_as_current", "rules_not_yet_in_force_are_said_to_be"
RULED, HOLD = "claimed_citations_are_ruled_on", "rulings_still_hold"
FORMER = {"1": {"formerly": [{"edition": "made-up-2012", "number": "2"}]}}
EDITION = law("made-up-2012", title="甲办法", edition_of="made-up", edition_year=2012)


def claim(cite: str, verdict: str, **more: str) -> dict[str, object]:
    return {"text": f"甲说{cite}可以。", "cites": [{"cite": cite, "verdict": verdict, **more}]}


def claimed(cite: str, verdict: str, **more: str):
    return record("myths", claim=claim(cite, verdict, **more))


CASES = [
    Bad(RESOLVE, "not held", both(law(), page("见《甲办法》第三条。")), f"{PAGE}:8", "没有收录第三条"),
    Bad(RESOLVE, "beyond the last", both(law(), page("见《甲办法》第四条。")), f"{PAGE}:8", "只有3条，没有第四条"),
    Bad(
        RESOLVE, "unknown law", page("见《民发典》第三条。"), f"{PAGE}:8", "没有收录《民发典》，是不是想写《民法典》？"
    ),
    Bad(RESOLVE, "no such paragraph", both(law(), page("《甲办法》第一条第二款。")), f"{PAGE}:8", "没有唯一的第二款"),
    Bad(
        RESOLVE,
        "paragraphs joined",
        both(law(provisions={"1": {"paragraphs": "joined"}}), page("《甲办法》第一条第一款。")),
        f"{PAGE}:8",
        "各款连排，不能引第几款",
    ),
    Bad(RESOLVE, "malformed numeral", page("《民法典》第六百七十十条。"), f"{PAGE}:8", "是不是想写六百八十"),
    Bad(
        RESOLVE,
        "malformed beside another",
        page("《民法典》第九条至第一条，《民法典》第六百七十十条。"),
        f"{PAGE}:8",
        "是不是想写六百八十",
    ),
    Bad(
        RESOLVE,
        "old number",
        both(EDITION, law(provisions=FORMER), page("《甲办法》第二条。")),
        f"{PAGE}:8",
        "旧第二条现为第一条",
    ),
    Bad(
        RESOLVE, "version not held", page("《民法典》（2005年）第三条。"), f"{PAGE}:8", "没有收录《民法典》2005年的版本"
    ),
    Bad(RESOLVE, "in the double entry", page("甲。", basis=["《民发典》第三条"]), f"{PAGE}:5", "没有收录《民发典》"),
    Bad(RESOLVE, "in a title", record("questions", title="《民发典》第三条是什么？"), path("questions"), "没有收录"),
    Bad(RESOLVE, "in a description", page("甲。", description="《民发典》第三条。"), f"{PAGE}:3", "没有收录"),
    Fine(RESOLVE, "what is held", both(law(), page("《甲办法》第一条第一款。"))),
    Fine(RESOLVE, "an edition", both(law(), EDITION, page("《甲办法》（2012年修正）第一条。"))),
    Fine(RESOLVE, "a title beside a quotation", page("《红楼梦》“好了歌”。")),
    Bad(TWICE, "cited, not entered", page("《民法典》第六百七十六条。"), f"{PAGE}:8", "basis 里没有登记"),
    Bad(TWICE, "entered, not cited", page("甲。", basis=["《民法典》第六百七十六条"]), f"{PAGE}:5", "正文没有引用"),
    Bad(
        TWICE,
        "more than citations",
        page("《民法典》第六百七十六条。", basis=["《民法典》第六百七十六条说欠钱要坐牢"]),
        f"{PAGE}:5",
        "basis 只登记引用，不写别的话：说欠钱要坐牢",
    ),
    Bad(TWICE, "no citation", page("甲。", basis=["民法典"]), f"{PAGE}:5", "读不出引用"),
    Bad(
        TWICE,
        "the whole for a part",
        page("《民法典》第六百七十六条。", basis=["《民法典》第六百七十六条第一款"]),
        f"{PAGE}:10",
        "basis 里没有登记",
    ),
    Fine(TWICE, "written otherwise", page("《中华人民共和国民法典》第676条。", basis=["《民法典》第六百七十六条"])),
    Bad(NAMED, "no law", page("依照第三条。"), f"{PAGE}:8", "“第三条”没有写明法律名称"),
    Bad(NAMED, "a second line", page("甲。\n依照第 3 条。"), f"{PAGE}:9", "“第 3 条”没有写明"),
    Fine(NAMED, "the same law", page("《民法典》第六百七十六条，同法第六百七十七条。第三步。")),
    Bad(ENDED, "ends today", both(law(until=TODAY), page("《甲办法》第一条。")), f"{PAGE}:8", f"已于 {TODAY} 失效"),
    Fine(ENDED, "ends tomorrow", both(law(until=TOMORROW), page("《甲办法》第一条。"))),
    Fine(
        ENDED,
        "an ended version that says so",
        both(
            law(),
            law("made-up-2012", title="甲办法", edition_of="made-up", edition_year=2012, until=TODAY),
            page("《甲办法》（2012年修正）第一条。"),
        ),
    ),
    Bad(
        BEGUN,
        "to begin tomorrow",
        both(law(effective=TOMORROW.isoformat()), page("见《甲办法》第一条。")),
        f"{PAGE}:8",
        f"《甲办法》{TOMORROW} 才施行，这一段要写明几时施行",
    ),
    Fine(BEGUN, "begins today", both(law(effective=TODAY.isoformat()), page("见《甲办法》第一条。"))),
    Fine(BEGUN, "said", both(law(effective=TOMORROW.isoformat()), page("明天起施行：《甲办法》第一条。"))),
    Bad(RULED, "in a record", record("myths", claim="甲说《民法典》第一条。"), f"{path('myths')}:1", "没有判断"),
    Bad(
        RULED,
        "in a page",
        page("> 《民法典》第三条说不用还。\n{ .claim }"),
        f"{PAGE}:8",
        "没有判断（cites / verdicts）",
    ),
    Bad(
        RULED,
        "a ruling on nothing",
        record("myths", claim=claim("《民法典》第一条", "absent") | {"text": "甲说"}),
        path("myths"),
        "说法里没有这条引用：《民法典》第一条",
    ),
    Bad(
        RULED,
        "one ruling for two",
        page('> 《民法典》第三条、第四条说不用还。\n{ .claim verdicts="unheld" }'),
        f"{PAGE}:8",
        "没有判断",
    ),
    Fine(RULED, "all ruled on", claimed("《民法典》第一条", "unheld")),
    Fine(RULED, "a page with all", page('> 《民法典》第三条、第四条。\n{ .claim verdicts="unheld unheld" }')),
    Bad(HOLD, "absent, but held", both(law(), claimed("《甲办法》第一条", "absent")), path("myths"), "实际是已收录"),
    Bad(HOLD, "absent, but unheld", both(law(), claimed("《甲办法》第三条", "absent")), path("myths"), "实际是unheld"),
    Fine(HOLD, "absent", both(law(), claimed("《甲办法》第四条", "absent"))),
    Fine(HOLD, "unheld", both(law(), claimed("《甲办法》第三条", "unheld"))),
    Fine(HOLD, "unknown law", claimed("《无此办法》第三条", "unknown-law")),
    Bad(HOLD, "known law", claimed("《民法典》第三条", "unknown-law"), path("myths"), "实际是"),
    Bad(
        HOLD,
        "never moved",
        both(law(), claimed("《甲办法》第二条", "moved")),
        path("myths"),
        "没有条文登记过这个旧条号",
    ),
    Fine(HOLD, "moved", both(law(provisions=FORMER), EDITION, claimed("《甲办法》第二条", "moved"))),
    Bad(
        HOLD, "not misused", both(law(), claimed("《甲办法》第一条", "misused")), path("myths"), "没有登记 misused_for"
    ),
    Fine(HOLD, "misused", both(law(provisions={"1": {"misused_for": ["甲"]}}), claimed("《甲办法》第一条", "misused"))),
    Bad(HOLD, "misused, not held", both(law(), claimed("《甲办法》第三条", "misused")), path("myths"), "没有收录该条"),
    Bad(
        HOLD,
        "no words misquoted",
        both(law(), claimed("《甲办法》第一条", "misquoted")),
        path("myths"),
        "要写明说法加了什么词",
    ),
    Bad(
        HOLD,
        "words that are there",
        both(law(), claimed("《甲办法》第一条", "misquoted", words="每个月的最后一天")),
        path("myths"),
        "条文里有这些词",
    ),
    Fine(HOLD, "misquoted", both(law(), claimed("《甲办法》第一条", "misquoted", words="每个月的第一天"))),
    Bad(HOLD, "sound, not held", both(law(), claimed("《甲办法》第三条", "sound")), path("myths"), "没有收录该条"),
    Fine(HOLD, "sound", both(law(), claimed("《甲办法》第一条", "sound"))),
    Bad(
        HOLD,
        "in a page",
        both(law(), page('> 《甲办法》第一条。\n{ .claim verdicts="absent" }')),
        f"{PAGE}:8",
        "实际是已收录",
    ),
]
USED = "provisions_are_used"
CASES += [
    Bad(USED, "by nobody", law(), f"{LAW}:*", "没有页面引用“1”：写进相关页面，或者不收录它"),
    Bad(USED, "by itself", law(provisions={"1": {"plain": "见《甲办法》第一条。"}}), f"{LAW}:*", "没有页面引用“1”"),
    Fine(USED, "by a page", both(law(), page("《甲办法》第一条。"))),
    Fine(
        USED,
        "by another article",
        law(provisions={"1": {"plain": "见《甲办法》第二条。"}, "2": {"plain": "见《甲办法》第一条。"}}),
    ),
]
