"""Rules for the first screen: a verdict, steps with an action, what never to do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..kinds import KINDS
from ..kinds.letters import Letter, reasons
from ..library import Library
from ..model import Action, FirstScreen
from ..navigation import names
from ..source import Problem, Text
from ..text.masked import unquoted
from .rule import rule

HAN = re.compile(r"[\u4e00-\u9fff]")
LONGEST_VERDICT = 40
LONGEST_STEP = 20
NO = re.compile(r"[不没未勿]|无(?!论)|(?<![分特级区类个性辨])别(?![人的家处名])")
MOST_NEGATIONS = 1
UNSURE = re.compile(r"据报道|据来源|转述|所述")


@rule
def verdicts_are_short(library: Library) -> Iterator[Problem]:
    """第一屏的结论不超过四十个汉字，不带引用，不写“据报道”，最多一个否定。"""
    for record in _first(library):
        line = record.verdict_line
        if line is None:
            continue
        if (count := len(HAN.findall(line))) > LONGEST_VERDICT:
            yield Problem(line.at, f"第一屏的结论有 {count} 个汉字，最多 {LONGEST_VERDICT} 个")
        if "《" in line:
            yield Problem(line.at, "第一屏的结论不带引用，依据写在下面")
        if found := UNSURE.search(line):
            yield Problem(line.at, f"第一屏的结论不写“{found[0]}”")
        if len(NO.findall(line)) > MOST_NEGATIONS:
            yield Problem(line.at, "第一屏的结论最多一个否定：先说能怎样")


@rule
def steps_are_short(library: Library) -> Iterator[Problem]:
    """第一屏的每一步不超过二十个字。"""
    for record in _first(library):
        for action in record.now:
            if len(action.act) > LONGEST_STEP:
                yield Problem(action.act.at, f"第一屏的这一步有 {len(action.act)} 个字，最多 {LONGEST_STEP} 个")


@rule
def actions_lead_somewhere(library: Library) -> Iterator[Problem]:
    """第一屏的动作做得到：电话有号码，照着念的是话术，要看的、接着看的那一页在。"""
    known = names(library)
    for record in _first(library):
        for action in record.now:
            yield from _dead(library, action)
            if action.see is not None and not is_page(action.see, known):
                yield Problem(action.see.at, f"没有“{action.see}”这一页")
        for onward in record.then:
            if not is_page(onward.see, known):
                yield Problem(onward.see.at, f"没有“{onward.see}”这一页")


@rule
def first_screens_are_plain(library: Library) -> Iterator[Problem]:
    """第一屏用平常的说法；难懂的词要在同一句里说明，或者加引号。"""
    for record in _first(library):
        lines = [record.verdict_line, *(action.act for action in record.now), *record.never]
        for line in filter(None, lines):
            bare = unquoted(line)
            for word, plain in library.hard_words.items():
                if word in bare and plain not in line:
                    yield Problem(line.at, f"第一屏不写“{word}”，平常的说法是“{plain}”")


@rule
def forks_lead_somewhere(library: Library) -> Iterator[Problem]:
    """阶段页问“是哪一样”，每一行都有要看的那一页。"""
    known = names(library)
    for stage in library.stages.values():
        for way in stage.fork.ways if stage.fork else ():
            if not is_page(way.see, known):
                yield Problem(way.see.at, f"没有“{way.see}”这一页")


@rule
def letters_give_reasons(library: Library) -> Iterator[Problem]:
    """文书的正文有可勾的理由（以［是什么］开头的段），每一段有名字、有话，名字不重复。"""
    for letter in library.of(Letter).values():
        written = [(reasons.label(line), line) for line in reasons.lines(letter.text)]
        labels = [label for label, _ in written if label]
        if letter.kind == "letter" and not labels:
            yield Problem(letter.text.at, "正文没有可勾的理由：合情况才留的段，写成“［是什么］……”")
        for label, line in written:
            if label and labels.count(label) > 1:
                yield Problem(letter.text.at, f"有两段理由都叫“{label}”")
            if label and line == f"［{label}］":
                yield Problem(letter.text.at, f"理由“{label}”后面没有话")


def _first(library: Library) -> Iterator[FirstScreen]:
    for _, _, record in library.subjects():
        if isinstance(record, FirstScreen):
            yield record


def _dead(library: Library, action: Action) -> Iterator[Problem]:
    channel = library.channels.get(action.call) if action.call else None
    if action.call and channel and not channel.phone:
        yield Problem(action.call.at, f"data/channels/{action.call}.yml 没有电话号码")
    letter = library.of(Letter).get(action.say) if action.say else None
    if action.say and letter and letter.kind != "script":
        yield Problem(action.say.at, f"data/letters/{action.say}.yml 是要写的文书（kind: letter），不是照着念的话")


def is_page(see: Text, known: dict[str, str]) -> bool:
    """Whether `myths/late-fee`, `channels#police` or `questions/visit#todo` leads to a page that is there."""
    page, _, anchor = see.partition("#")
    shared = page in KINDS and KINDS[page].page
    return page in known and (not anchor or not shared or f"{page}/{anchor}" in known)
