"""Ways to reach a private person, in whatever disguise: telephones, messengers, groups, numbers of identity."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text.masked import unquoted
from .digits import DIGIT, readings
from .folding import folded

S = r"[\s\-－–—.．·•・_*~/+,，、。:：;；|()（）\[\]【】]{0,3}"
"""What may stand between the digits of one number."""
BEFORE, AFTER = r"(?<![\da-zA-Z.\-/—第@])", r"(?![\da-zA-Z]|[条日年月元])"
DAY = re.compile(r"\d{4}-\d\d-\d\d")
RUN = re.compile(rf"{DIGIT}(?:{S}{DIGIT}){{4,}}")
"""Five digits and more may be a number to call."""
PRIVATE = re.compile(
    rf"{BEFORE}(?:\+?86{S})?1{S}[3-9](?:{S}\d){{9}}{AFTER}|{BEFORE}[48]{S}0{S}0(?:{S}\d){{7}}{AFTER}"
    rf"|{BEFORE}\(?0{S}[1-9](?:{S}\d){{1,2}}[\s\-–—)）]+\d(?:{S}\d){{6,7}}{AFTER}|{BEFORE}0[1-9]\d{{8,10}}{AFTER}"
)
AROUND = 8
"""Characters around a run that say whether it is a number."""
PUBLIC = re.compile(rf"{BEFORE}(?:1{S}2(?:{S}\d){{3}}|9{S}[56](?:{S}\d){{3}}){AFTER}")
IDENTITY = re.compile(r"(?<![\da-zA-Z@.])[1-9](?:[\s\-·]?\d){14,18}[xX]?(?![\da-zA-Z])")

APP = (
    r"(?:微\W{0,2}信|[薇溦徽威]\W{0,2}信(?=号|[:：])|薇\W?信|v信|wei\W?xin|we\W?chat|(?<![a-z])[vw]\W?x(?![a-z])|q\W?q|扣扣|抠抠|企鹅"
    r"|公\W?众\W?号|小红书|抖音|快手|微博|钉钉|旺旺|飞机|电报|蝙蝠|telegram|whats\W?app|skype|(?<![a-z])tg(?![a-z]))"
)
DISGUISED = (
    r"薇\W?信|薇(?=\W{1,2}[a-z0-9])|[溦徽]\W?信|微\W{1,2}信|威信号|v信|wei\W?xin|(?<![a-z])[vw]\W?x(?![a-z])|[加+➕]\W?[vw薇威溦](?![a-z])"
    r"|加微(?![小弱量])|加卫星|卫星号|绿泡泡|扣扣号?|抠抠|企鹅号|群号|加群|进群|入群|扫码(?:进|加|入|关注)|公\W{1,2}众\W?号"
)
"""Said by nobody who means no contact."""
MESSENGER = re.compile(DISGUISED)
HANDLE = re.compile(
    rf"(?:{APP}|{DISGUISED})(?:号码|账号|帐号|号|群|id)?\W{{0,3}}(?:是|为|叫)?\W{{0,3}}[a-z0-9][a-z0-9_-]{{4,}}"
)
FIRST = re.compile("[薇溦徽威微v信w加+➕卫绿扣抠企群进入扫公q小抖快钉旺飞电蝙ts]")
"""What the two begin with: they are tried there alone."""
ASKED = re.compile(
    rf"(?:加|添加|联系|私信|关注|搜索?|扫)(?:一下)?(?:我们|我|本站|客服|老师|律师|顾问|下方|上方)?的?(?:个人)?{APP}"
)
ADVERT = re.compile(
    r"(?:专业|资深|金牌|王牌)(?:律师|法务)(?!援助|执业)[^，。；！？\n]{0,8}(?:代办|办理|处理|咨询|团队|服务)|包(?:成功|过|赢)|加急(?:办理|处理|费)"
    r"|(?:免费|一对一)咨询(?:热线|电话)?(?=[，。！：]|$)|(?:找|联系|委托)(?:我们|本站|本所)(?:的律师)?(?:代办|办理|协商|处理|咨询)|先(?:办|做)后付|不成功不收费"
)


def telephones(text: str) -> Iterator[tuple[int, str]]:
    """(where, as written) of numbers that can be called, public ones too: spaced, full-width, in Chinese digits."""
    for start, _, said in _numbers(text, 5, (PRIVATE, PUBLIC)):
        yield start, said


def private(text: str) -> Iterator[tuple[int, str]]:
    """Numbers and names by which a private person is reached, and numbers of identity or of a bank card."""
    for start, form, written in _numbers(text, 9, (PRIVATE, IDENTITY)):
        yield start, f"不写{'电话号码' if form is PRIVATE else '身份证号、银行卡号'}（{written}）"
    for start, written in _matches(text, folded(text), HANDLE):
        yield start, f"不写私人联系方式（{written}）"


def advertised(text: str, *, quoted: bool = False) -> Iterator[tuple[int, str]]:
    """Calls to get in touch, and adverts; others may be quoted with them (`quoted`: quotations are read too)."""
    lower = folded(text)
    plain = lower if quoted else unquoted(lower)
    for start, written in _matches(text, plain, MESSENGER):
        yield start, f"不引人私下联系（{written}）"
    for form in (ASKED, ADVERT):
        for match in form.finditer(plain):
            yield match.start(), f"不写广告、不引人联系（{text[match.start() : match.end()]}）"


def _matches(text: str, plain: str, form: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """(where, as written) of a form that begins with a `FIRST`."""
    for first in FIRST.finditer(plain):
        if match := form.match(plain, first.start()):
            yield match.start(), text[slice(*match.span())]


def _numbers(text: str, least: int, forms: tuple[re.Pattern[str], ...]) -> Iterator[tuple[int, re.Pattern[str], str]]:
    """(where, form, as written) of what has one of `forms` in a run of `least` signs and more, in whatever digits."""
    found: dict[int, tuple[re.Pattern[str], str]] = {}
    for digits in RUN.finditer(text):
        if digits.end() - digits.start() < least:
            continue
        start, end = max(0, digits.start() - AROUND), digits.end() + AROUND
        for written in readings(DAY.sub("□□□□-□□-□□", text[start:end])):
            for form in forms:
                for match in form.finditer(written):
                    first, last = start + match.start(), start + match.end()
                    found.setdefault(first, (form, text[first:last].strip()))
    for first, (form, said) in sorted(found.items(), key=lambda item: item[0]):
        yield first, form, said
