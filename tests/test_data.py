"""The real data: what was promised is there, and no change to it goes unnoticed."""

from __future__ import annotations

import dataclasses
import re

import pytest
from conftest import LIBRARY, REFERENCE, ROOT, sample
from lawbook import digests, importing, schema
from lawbook.citation import Citation
from lawbook.library import Library, Target
from lawbook.model import Grade
from lawbook.prose import Official, Prose
from lawbook.registers.citations import CITATIONS, group, name
from lawbook.text.normal import normalised
from lawbook.text.numerals import to_chinese, to_int

ASKED = [("civil-code", "577"), ("civil-code", "676"), ("credit-card-measures", "68")] + [
    ("collection-convention", number) for number in ("13", "14", "26", "28")
]
MUST_CITE = {
    "civil-code": "188 192 195 545 546 585 670 678 680 1024 1032 1033",
    "civil-procedure-law": "128 147 171 225 226 227 228 247 250 254 255 264",
    "criminal-law": "245 253-1 279 280 293 293-1 313",
    "public-security-law": "47 50 56 62",
    "credit-reporting-regulation": "15 16 17",
    "litigation-fees-measures": "20 38",
    "spc-private-lending": "25",
    "spc-private-lending-scope-reply": "i1",
    "collection-standard": "call-hours",
    "bank-collection-guideline": "call-hours",
    "spc-dishonest-list": "1",
    "spc-consumption-restriction": "3",
}
"""The checklist's list of what the sources should have cited and did not."""


@pytest.mark.parametrize(("statute", "number"), ASKED)
def test_the_seven_are_held(statute: str, number: str) -> None:
    provision = LIBRARY.statutes[statute].provisions[number]
    assert (provision.grade is Grade.REPORTED) == (statute == "collection-convention")


def test_the_doubted_numbers_say_so_and_have_aliases() -> None:
    provisions = LIBRARY.statutes["collection-convention"].provisions
    for number, alias in (("26", "16"), ("28", "18")):
        assert "条号存疑" in (provisions[number].numbering or "")
        assert provisions[number].aliases == (alias,)


@pytest.mark.parametrize("statute", MUST_CITE)
def test_what_the_sources_should_have_cited_is_held(statute: str) -> None:
    assert set(MUST_CITE[statute].split()) <= set(LIBRARY.statutes[statute].provisions)


def test_how_much_is_held() -> None:
    assert len(LIBRARY.held()) >= 250
    least = {"stages": 5, "myths": 25, "conducts": 26, "tactics": 15, "documents": 10, "letters": 10, "cases": 3}
    least |= {"questions": 40, "terms": 50, "threats": 10, "channels": 9, "statutes": 14}
    assert {
        folder: len(LIBRARY.records[folder]) for folder in least if len(LIBRARY.records[folder]) < least[folder]
    } == {}
    assert sum(map(len, LIBRARY.ledgers.values())) == 302


PROMISED = {
    "conducts": "message-reminder call-debtor call-at-night call-too-often contact-agreed-person "
    "contact-third-party "
    "disclose-debt contact-workplace insult threaten violence impersonate-authority forge-document "
    "home-visit enter-home "
    "public-posting damage-property exaggerate false-promise private-account refuse-identify outsource "
    "lawyer-letter sue "
    "record-call harvest-contacts",
    "tactics": "role-play inflated-penalty threat-acceleration threat-dishonest-list threat-children "
    "threat-immediate-suit threat-arrest forged-papers fake-official-sms humiliating-photo doorstep-photo false-relief "
    "untraceable-number one-more-payment vandalism",
    "questions": "who-lent",
}
"""Keys that are promises (DESIGN §6)."""


@pytest.mark.parametrize("folder", PROMISED)
def test_promised_keys_exist(folder: str) -> None:
    assert set(PROMISED[folder].split()) <= set(LIBRARY.records[folder])


def test_a_stage_is_not_law() -> None:
    assert all("经验划分" in stage.span for stage in LIBRARY.stages.values())


def test_the_schemas_are_fresh() -> None:
    for file, content in schema.schemas():
        assert (ROOT / schema.FOLDER / file).read_text("utf-8") == content, f"{file}：请运行 make schema"


def test_editors_are_bound_to_the_schema() -> None:
    for path in (ROOT / "data").rglob("*.yml"):
        match = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text("utf-8"))
        assert match, path
        assert (path.parent / match[1]).is_file(), path


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the reference folder is not beside this checkout")
def test_everything_equals_the_reference() -> None:
    assert [str(problem) for problem in importing.verify(LIBRARY, REFERENCE)] == []


def with_provision(target: Target, **update: object) -> Library:
    statute = LIBRARY.statutes[target.statute]
    changed = statute.provisions[target.provision].model_copy(update=update)
    copy = statute.model_copy(update={"provisions": {**statute.provisions, target.provision: changed}})
    statutes = {**LIBRARY.statutes, target.statute: copy}
    return dataclasses.replace(LIBRARY, records={**LIBRARY.records, "statutes": statutes})


SOME = sample(LIBRARY.held())
a_few = pytest.mark.parametrize("target", SOME, ids=lambda target: f"{target.statute}/{target.provision}")


@a_few
def test_one_changed_character_is_noticed(target: Target) -> None:
    text = LIBRARY.statutes[target.statute].provisions[target.provision].text
    for at in range(0, len(text), max(1, len(text) // 3)):
        other = "的" if text[at] != "的" else "地"
        changed = Official(text[:at] + other + text[at + 1 :], text.at)
        if normalised(changed) == normalised(text):
            continue
        (problem,) = digests.problems(with_provision(target, text=changed))
        assert problem.at == text.at


@a_few
def test_another_grade_is_noticed(target: Target) -> None:
    provision = LIBRARY.statutes[target.statute].provisions[target.provision]
    for grade in Grade:
        if grade is not provision.grade:
            (problem,) = digests.problems(with_provision(target, grade=grade))
            assert problem.at == provision.at


LAST_NUMBER = re.compile(r"([零一二三四五六七八九十百千]+|[0-9]+)(?=[^零一二三四五六七八九十百千0-9]*$)")


def one_up(text: str, citation: Citation) -> str:
    """`text` with the last number of the citation raised by one, or its name made longer."""
    start, end = citation.span
    if citation.provision.startswith("“"):
        return text[: end - 1] + "者" + text[end - 1 :]

    def raise_(match: re.Match[str]) -> str:
        return to_chinese(to_int(match[1]) + 1)

    return text[:start] + LAST_NUMBER.sub(raise_, text[start:end], count=1) + text[end:]


CITING = sample((entry for entry in LIBRARY.entries if entry.citations), 30)


@pytest.mark.parametrize("entry", CITING, ids=lambda entry: f"{entry.kind}/{entry.key}")
def test_one_changed_citation_number_is_noticed(entry) -> None:
    """Numbers of citations of the page, one up: the rules object at that very line."""
    for index, text in enumerate(entry.prose):
        for citation in sample((one for one in text.citations if one.span[0] < one.span[1]), 3):
            wrong = Prose(one_up(text, citation), text.at)
            broken = dataclasses.replace(entry, prose=(*entry.prose[:index], wrong, *entry.prose[index + 1 :]))
            line = wrong.where(citation.span[0])
            assert any(problem.at == line for problem in CITATIONS.changed(group(broken), REGISTERED[name(entry)]))


REGISTERED = CITATIONS.read(ROOT)
