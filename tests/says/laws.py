"""Citations as the records enter them (`basis`), read by code of their own: 《民法典》第六百七十六条第二款."""

from __future__ import annotations

import re
from functools import cache

from . import raw

DIGITS = "零一二三四五六七八九"
GRADES = ("verbatim", "single", "reported", "unverified")
PLACE = r"第([零一二三四五六七八九十百千]+)"
CITATION = re.compile(
    rf"《(?P<law>(?:[^《》]|《[^《》]*》)+)》(?:（(?P<year>\d{{4}})年[^（）]*）)?"
    rf"(?P<at>{PLACE}条(?:之([一二三四五六七八九]))?|“[^”]+”|{PLACE}[项点])?"
    rf"(?P<tail>(?:{PLACE}款)?(?:{PLACE}[项点])?)"
)
DATED = re.compile(r"(.+)（(\d{4})年[^（）]*）")
Place = tuple[str, str]


def chinese(number: int) -> str:
    """676 → 六百七十六."""
    parts, gap = "", False
    for unit, value in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // value % 10
        if digit:
            parts += ("零" if gap and parts else "") + DIGITS[digit] + unit
        gap = not digit
    return parts[1:] if parts.startswith("一十") else parts


def article(number: str) -> str:
    """`293-1` → 第二百九十三条之一, `i2` → 第二项."""
    if number[0] == "i" and number[1:].isdigit():
        return f"第{chinese(int(number[1:]))}项"
    main, _, inserted = number.partition("-")
    return f"第{chinese(int(main))}条" + (f"之{chinese(int(inserted))}" if inserted else "")


def title(place: Place) -> str:
    """第六百七十六条, or “催收时间” of what has only a name."""
    name = raw.provisions()[place].get("name")
    return f"“{name}”" if name else article(place[1])


def short(law: str) -> str:
    """The name by which pages call an instrument."""
    record = raw.records("statutes")[law]
    plain = record["title"].replace("中华人民共和国", "")
    return plain if len(plain) <= 8 or not record.get("aliases") else str(record["aliases"][0])


def called(place: Place) -> str:
    """《民法典》第六百七十六条."""
    return f"《{short(place[0])}》{title(place)}"


@cache
def names() -> dict[tuple[str, str | None], str]:
    """(name, year) → instrument; a year for the text of another year than today's."""
    found: dict[tuple[str, str | None], str] = {}
    for key, law in raw.records("statutes").items():
        if law.get("edition_of"):
            current = raw.records("statutes")[law["edition_of"]]
            found |= {(name, str(law["edition_year"])): key for name in _names(current)}
        else:
            found |= {(name, None): key for name in _names(law)}
    return found


def _names(law: raw.Fields) -> set[str]:
    own = {law["title"], law["title"].replace("（试行）", ""), *law.get("aliases", []), law.get("number")}
    return {plain(name) for name in own if name}


def plain(name: str) -> str:
    """A name without what writers vary in."""
    return name.translate(str.maketrans("〈〉（）—", "《》()-", " ")).replace("中华人民共和国", "")


@cache
def cited_as() -> dict[tuple[str, str], str]:
    """(instrument, 第六百七十六条 or “催收时间”) → provision; what a provision was called elsewhere leads there too."""
    found = {}
    for place, held in raw.provisions().items():
        found[place[0], title(place)] = place[1]
        for alias in held.get("aliases", []):
            found[place[0], article(str(alias))] = place[1]
    return found


@cache
def read(line: str) -> tuple[Place, str]:
    """What a line of a `basis` cites, and the place in it: 第二款第三项 or nothing."""
    match = CITATION.fullmatch(line)
    assert match, f"no citation: {line}"
    dated = DATED.fullmatch(match["law"])
    law = names()[plain(dated[1]), dated[2]] if dated else names()[plain(match["law"]), match["year"]]
    return (law, cited_as()[law, match["at"].replace("点", "项")]), match["tail"].replace("点", "项")


def basis(record: raw.Fields) -> list[Place]:
    """The provisions that a record enters, each once."""
    return list(dict.fromkeys(read(line)[0] for line in record.get("basis") or []))


def limitation(record: raw.Fields) -> list[Place]:
    """The provisions behind the reminder of the limitation that a record asks for."""
    asked = record.get("limitation")
    if not asked:
        return []
    found = [match[0] for match in CITATION.finditer(raw.snippet("limitation")[asked])]
    return list(dict.fromkeys(read(line)[0] for line in found))


def sureness(places: set[Place]) -> str:
    """依据 9 条：逐字核对 7，转述 2."""
    grades = [raw.provisions()[place]["grade"] for place in places]
    counts = [f"{raw.label('grades', grade)} {grades.count(grade)}" for grade in GRADES if grade in grades]
    return f"依据 {len(places)} 条：{'，'.join(counts)}" if places else "没有法条依据"
