"""Rules for what may never be said, in whatever words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..library import Library
from ..reach import suspects
from ..source import Problem
from ..text.masked import unquoted
from .rule import rule

BLASTING, STRIKING, FILLING = "打爆通讯录不是合法手段", "不教人反击：离开、报警、留证据", "不教人借钱填坑"
COMFORT, JAIL, HOTELS = "不安慰人说不还也没事、不会执行", "单纯欠款不是犯罪", "失信不等于不能住酒店"
GUESS = "预测要写明“经验划分，无法律依据”"
NEVER = {
    r"(?:可以|能够|允许)打爆通讯录": BLASTING,
    r"坚决(?:地)?(?:进行)?反击": STRIKING,
    r"借(?:新)?(?:钱|款|贷)(?:来)?(?:把)?(?:坑|窟窿)?填上": FILLING,
    r"(?:执行|诉讼)成本(?:太|很)?高.{0,10}(?:不会|不轻易|一般不)": COMFORT,
    r"(?:欠钱|欠款|逾期|不还钱)(?:就)?(?:一定|肯定)?会(?:被)?(?:坐牢|判刑|抓)": JAIL,
    r"失信(?:了|者|人)?(?:就)?(?:不能|不许|不得)住(?:酒店|宾馆)": HOTELS,
}
"""What may not even be denied."""
S = r"[^，。；！？\n不没未并非]"
"""Within one clause that says yes."""
PRISON = "(?:坐牢|判刑|抓走|抓起来|关起来|刑拘|进监狱)"
MANY = "(?:[0-9]+|[一二两三四五六七八九十半几]+)个?(?:天|日|周|星期|月|年)"
AFFIRMED = {
    rf"通讯录{S}{{0,8}}(?:打一遍|打爆|全打|挨个打|都打|轰炸){S}{{0,8}}(?:合法|可以|没事|允许)": BLASTING,
    rf"(?:可以|能够?|允许|合法地?){S}{{0,6}}(?:打爆|轰炸|打遍)": BLASTING,
    r"(?:坚决|狠狠|果断)(?:地)?(?:进行)?(?:反击|骂回去|打回去|报复)|以暴制暴|让他们?(?:好看|付出代价)": STRIKING,
    r"(?:可以|就|直接|当场)(?:骂|打)回去": STRIKING,
    rf"(?:可以|再|先|去|就|赶紧){S}{{0,3}}(?:借|贷){S}{{0,10}}(?:旧|填上|补上|堵上|还上|平账)|拆东墙": FILLING,
    r"(?:不还|拖着|拖下去|不理|不管)(?:它|他们)?(?:也|都|就)?(?:没事|没关系|不要紧|没什么)": COMFORT,
    r"法院(?:也|都|就|是)?(?:不会管|不管(?!辖))|(?:不会|懒得|没空)(?:真的?|去)?(?:执行|起诉)你": COMFORT,
    r"拿你没办法|可以不用还": COMFORT,
    rf"(?:欠钱|欠款|欠债|欠贷|逾期|网贷|不还){S}{{0,6}}(?:要|会|得|就是)被?{PRISON}": JAIL,
    r"(?:坐牢|判刑)(?:是|就是)(?:迟早|肯定|一定)": JAIL,
    rf"(?:失信|老赖|黑名单){S}{{0,6}}(?:不能|不许|不得|不让)再?(?:住|入住|进)(?:任何)?(?:酒店|宾馆|旅馆)": HOTELS,
    rf"(?:一般|通常|大概|多半|往往){S}{{0,8}}{MANY}{S}{{0,6}}(?:起诉|上门|立案|爆通讯录|执行)(?!.*经验划分)": GUESS,
}
"""What may be said only to warn of it, or to ask."""
WARNED = re.compile(r"不要|别|不能|不教|不得|不算|防|以为|[？?]|吗")
ANY = re.compile("|".join(f"(?P<form{number}>{form})" for number, form in enumerate((*NEVER, *AFFIRMED))))
KEYS = re.compile(
    "打爆|轰炸|打遍|打一遍|全打|挨个打|都打|反击|打回|骂回|报复|制暴|好看|代价|旧|填上|补上|堵上|还上|平账|东墙|没事|没关系|要紧"
    "|没什么|不会管|不管|执行你|起诉你|没办法|不用还|成本|坐牢|判刑|抓|关起来|刑拘|监狱|酒店|宾馆|旅馆|一般|通常|大概|多半|往往"
)
"""Each of the forms has one of them: a text without is not looked at."""
WHY = (*NEVER.values(), *AFFIRMED.values())


@rule
def harmful_sentences_do_not_appear(library: Library) -> Iterator[Problem]:
    """有害的话不出现，换个说法也不行（引号里说别人的话、叫人不要这样做除外）。"""
    prose = [text for entry in library.entries for text in entry.prose]
    for number in suspects(prose, _keys):
        text, bare = prose[number], unquoted(prose[number])
        for match in ANY.finditer(bare):
            form = int((match.lastgroup or "").removeprefix("form"))
            if form < len(NEVER) or not WARNED.search(_around(bare, match)):
                yield Problem(text.where(match.start()), f"“{match[0]}”：{WHY[form]}")


def _keys(text: str) -> Iterator[tuple[int, str]]:
    for match in KEYS.finditer(text):
        yield match.start(), match[0]


def _around(text: str, match: re.Match[str]) -> str:
    """The rest of the sentence in which a match stands: it tells whether that is a warning or a question."""
    start = max(text[: match.start()].rfind(mark) for mark in "。！？；\n") + 1
    stop = min((end for mark in "。！？；\n" if (end := text.find(mark, match.end())) >= 0), default=len(text))
    return text[start : match.start()] + text[match.end() : stop + 1]
