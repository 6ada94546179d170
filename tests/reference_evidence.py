"""What a record book shows, worked out anew from the conducts and what their elements of evidence ask for: another hand
than `web/tools/evidence/rules.js`."""

from __future__ import annotations

from collections import Counter
from typing import Any

from conftest import LIBRARY

RECORDS = LIBRARY.records["conducts"]
WORDS = {key: proof.words for key, proof in LIBRARY.proofs.items()}


def at_night(time: str) -> bool:
    """《GB/T 45251—2025》“催收时间”: 22:00 to 8:00."""
    return bool(time) and (time >= "22:00" or time < "08:00")


def conducts(entry: dict[str, Any]) -> list[str]:
    found = [entry["conduct"]] if entry.get("conduct") else []
    if entry.get("how", "call") == "call" and at_night(entry.get("time", "")):
        found.append("call-at-night")
    whom = entry.get("whom", "me")
    if whom in ("family", "friend"):
        found.append("contact-third-party")
    elif whom == "work":
        found.append("contact-workplace")
    return list(dict.fromkeys(key for key in found if key in RECORDS and key != "record-call"))


def in_order(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(entries, key=lambda entry: (entry["day"], entry.get("time", ""), entry["id"]))


def days(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Day by day: how often, how often at night, how many calls."""
    everything = Counter(entry["day"] for entry in entries)
    night = Counter(entry["day"] for entry in entries if at_night(entry.get("time", "")))
    calls = Counter(entry["day"] for entry in entries if entry.get("how", "call") == "call")
    return [
        {"day": day, "all": everything[day], "night": night[day], "calls": calls[day]} for day in sorted(everything)
    ]


def cases(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Conduct by conduct: numbers of entries from 1 on, and places of elements for which there is no proof."""
    numbered: dict[str, list[int]] = {}
    for number, entry in enumerate(in_order(entries), 1):
        for key in conducts(entry):
            numbered.setdefault(key, []).append(number)
    return [
        {"conduct": key, "entries": numbers, "lacking": _lacking(key, [in_order(entries)[n - 1] for n in numbers])}
        for key, numbers in numbered.items()
    ]


def _lacking(key: str, entries: list[dict[str, Any]]) -> list[int]:
    held = {proof for entry in entries for proof in entry.get("proofs", [])}
    if any(entry.get("time") for entry in entries) and any(entry.get("from") for entry in entries):
        held.add("list")
    found = []
    for place, element in enumerate(RECORDS[key].evidence):  # type: ignore[attr-defined]
        wanted = {kind for kind, words in WORDS.items() if any(word in element for word in words)}
        if not wanted & held:
            found.append(place)
    return found
