"""Messages: how well they are recognised, split by split; what the page is given; what spoils the data."""

from __future__ import annotations

import gzip
import json

import pytest
from conftest import LIBRARY, ROOT
from lawbook import export
from lawbook.families import Families
from lawbook.recognising import ANY, WEIGHTS, Weighed, kept
from lawbook.text.grams import SIZE, passages, weights_of, written
from lawbook.text.patterns import Located, Pattern, lexicon
from lawbook.text.reading import Spellings, read, spoken
from learn import corpus, names
from messages import RECOGNISER, SPLITS, UNSEEN, endangered, messages, score

LARGEST = 104_000
"""Bytes of the patterns, of the weights and of the code of that page, packed: what people write is too varied for fewer
words, and they are fetched on that page alone."""

FLOOR = {
    "fresh-late": (0.97, 0.98, 13),
    "x": (0.92, 0.95, 12),
    "fresh-check": (0.92, 0.92, 28),
    "z": (0.91, 0.77, 13),
    "v": (0.88, 0.88, 16),
    "w": (0.85, 0.79, 10),
}
"""Precision, recall and how many in danger are offered help, of what cues were not written by; the last four are
measured only."""


@pytest.mark.parametrize("split", [split for split in SPLITS if split not in FLOOR])
def test_claims_are_recognised_and_the_benign_let_be(split: str) -> None:
    found = score(split)
    print(f"{split}: precision {found.precision:.3f}, recall {found.recall:.3f}, benign {found.flagged}/{found.benign}")
    assert found.precision >= 0.95
    assert found.recall >= 0.92
    assert found.flagged <= 0.02 * found.benign


@pytest.mark.parametrize("split", FLOOR)
def test_what_cues_were_not_written_by_stays_as_well_read(split: str) -> None:
    found, (precision, recall, helped) = score(split), FLOOR[split]
    assert (found.precision >= precision, found.recall >= recall, found.helped >= helped) == (True, True, True)


@pytest.mark.parametrize("split", SPLITS)
def test_whoever_may_be_in_danger_is_offered_help(split: str) -> None:
    for message in messages(split):
        danger = endangered(message.text)
        assert danger or message.help != "danger", message.text
        assert not (danger and message.source in ("benign", "court")), message.text


def test_papers_of_a_court_are_called_neither_fake_nor_harmless() -> None:
    for message in (message for split in SPLITS for message in messages(split) if message.source == "court"):
        found = RECOGNISER.found(message.text)
        assert found, message.text
        assert {LIBRARY.cues[key].verdict for key in found} == {"verify"}, message.text


def test_the_corpus_is_large_enough_and_names_cues() -> None:
    rows = [message for split in (*SPLITS, *UNSEEN) for message in messages(split)]
    assert len(rows) >= 240
    assert sum(message.source == "benign" for message in rows) >= 80
    assert {key for message in rows for key in message.expected} <= set(LIBRARY.cues)


def test_weights_are_learned_from_the_corpus_as_it_is() -> None:
    assert WEIGHTS.read_text("utf-8").splitlines()[0] == corpus(), "python tests/learn.py --write"
    assert list(kept()) == names()


def test_weights_are_read_as_they_were_written() -> None:
    weights = {0: 3, 1: -45, 200: 44, SIZE - 1: 1}
    assert weights_of({"甲": written(weights)}) == {number: {"甲": weight} for number, weight in weights.items()}


def test_the_clause_that_weighs_most_is_named() -> None:
    text = "今天天气不错，明天我们去找你那个在乡下种地的三叔公要钱，再见"
    spans = Weighed.of(text, {}, RECOGNISER.weights, 0.0).says(ANY, 0, -99)
    assert {text[start:end] for start, end in spans} <= set(text.split("，"))


def test_whatever_word_of_a_family_stands_in_it_weighs_what_the_family_weighs() -> None:
    families = Families(["甲|乙", "丙|丁"], {})
    known = lexicon("甲乙丙丁")
    weights = {SIZE + 1: {ANY: 20}}
    found = {text: Weighed.of(text, families.marks(Located(text, known)), weights, 0.0) for text in "甲丙丁戊"}
    assert [text for text, weighed in found.items() if weighed.says(ANY, 0, 0)] == ["丙", "丁"]


def test_an_address_makes_a_message_no_longer() -> None:
    (bare,), (linked,) = (list(passages(text)) for text in ("还钱", "还钱httpsabcdefghijklmn12345"))
    assert len(linked) == len(bare) == 1
    assert "".join(chr(code) for code, _ in linked[0]) == "还钱http0"


def test_one_record_has_one_cue() -> None:
    said = [str(cue.ref) for cue in LIBRARY.cues.values() if not cue.quiet]
    assert len(said) == len(set(said))


def test_what_the_device_fetches_is_small_and_in_one_order() -> None:
    published = export.device.data(LIBRARY)
    patterns, said = published["patterns"], json.loads(published["check"])
    code = export.device.device(ROOT / "web", published).files["check/page.js"]
    assert sum(len(gzip.compress(part.encode(), 9)) for part in (patterns, code)) <= LARGEST
    assert [cue["key"] for cue in said["cues"]] == list(LIBRARY.cues)
    assert len(json.loads(patterns)["cues"]) == len(LIBRARY.cues)
    assert all(cue["line"] and cue["title"] for cue in said["cues"])


SIGNS = str.maketrans("還錢訴", "还钱诉")
SPELLINGS = Spellings.of({"亻尔": "你", "txl": "通讯录", "催s": "催收"})
READINGS = [
    ("法 院", "法院"),
    ("欠-款，还*钱！", "欠款，还钱，"),
    ("还款计划 法院电话", "还款计划，法院电话"),
    ("還錢。ＡＢ１", "还钱，ab1"),
    ("亻 尔的ＴＸＬ", "你的通讯录"),
    ("htxl催s", "htxl催收"),
    ("催sa", "催sa"),
    ("打🙂爆\u200f你\ud800的", "打爆你的"),
    ("", ""),
]


@pytest.mark.parametrize(("written", "expected"), READINGS, ids=range(len(READINGS)))
def test_one_reading(written: str, expected: str) -> None:
    reading = SPELLINGS.respelled(spoken(read(written, SIGNS, 100)))
    assert reading.text == expected
    assert len(reading.text) == len(reading.starts) == len(reading.ends)


def test_a_reading_keeps_places_and_stops_at_its_longest() -> None:
    reading = SPELLINGS.respelled(spoken(read("打 爆 T·X·L 了", SIGNS, 100)))
    at = reading.text.index("通讯录")
    assert (reading.starts[at], reading.ends[at + 2]) == (4, 9)
    assert read("一二三四", SIGNS, 3).text == "一二三"


def spans(pattern: Pattern, text: str) -> list[tuple[int, int]]:
    return Located(text, lexicon(pattern.words)).spans(pattern)


def test_words_stand_in_order_at_no_more_than_a_distance() -> None:
    pattern = Pattern((("甲",), ("乙", "丙")), gap=2)
    assert spans(pattern, "甲一二乙") == [(0, 4)]
    assert spans(pattern, "甲丙乙") == [(0, 2)]
    assert spans(pattern, "甲一二三乙") == spans(pattern, "乙甲") == []


def test_clauses_and_what_stands_elsewhere() -> None:
    assert spans(Pattern((("甲",), ("乙",)), gap=2), "甲，乙") == []
    assert spans(Pattern((("甲",), ("乙",)), gap=2, across=True), "甲，乙") == [(0, 3)]
    assert spans(Pattern((("甲",),), start=True), "一甲，甲") == [(3, 4)]
    assert spans(Pattern((("甲",),), end=True), "甲一，甲") == [(3, 4)]
    assert spans(Pattern((("甲",),), near=("乙",)), "甲") == []
    assert spans(Pattern((("甲",),), near=("乙",)), "甲一一一乙") == [(0, 1)]


def test_the_schema_of_the_data_is_published() -> None:
    assert (ROOT / "data" / "schema" / "patterns.json").is_file()
    assert (ROOT / "data" / "schema" / "reading.json").is_file()
