"""JSON-LD, held against the definitions of schema.org."""

from __future__ import annotations

import dataclasses
import json
from datetime import timedelta

import pytest
from conftest import LIBRARY, SITE_URL
from lawbook.cards import address
from lawbook.export.jsonld import graph
from lawbook.kinds import KINDS
from lawbook.kinds.myths import Myth
from lawbook.kinds.questions import Question
from lawbook.kinds.statutes import Statute
from lawbook.library import Library
from lawbook.model import Grade
from lawbook.navigation import SINGLES
from schema_org import BASE, faults


def sources() -> list[str]:
    """Source paths of the pages that are generated from records."""
    found = [
        *(single.uri for single in SINGLES),
        *(f"sources/{key.lower()}.md" for key in LIBRARY.ledgers),
    ]
    for folder, kind in KINDS.items():
        found.append(kind.home)
        if not kind.page and not kind.nested:
            found += [kind.uri(key) for key in LIBRARY.records[folder]]
    for key, law in LIBRARY.statutes.items():
        found += [f"statutes/{key}/{number}.md" for number in ("index", *law.provisions)]
    return found


def nodes(uri: str, library: Library = LIBRARY, site_url: str = SITE_URL) -> dict[str, dict]:
    """@type → node of the graph of a page."""
    text = graph(library, uri, address(uri), site_url)
    content = json.loads(text) if text else {"@graph": []}
    return {node["@type"]: node for node in content["@graph"]}


def changed(folder: str, key: str, **fields: object) -> Library:
    """The library with one record altered."""
    record = LIBRARY.records[folder][key].model_copy(update=fields)
    records = LIBRARY.records[folder] | {key: record}
    return dataclasses.replace(LIBRARY, records=LIBRARY.records | {folder: records})


SOURCES = sources()


@pytest.mark.parametrize(
    "wrong",
    [
        {"@type": "Legislatoin", "name": "x"},
        {"@type": "Legislation", "legislationTitle": "x"},
        {"@type": "Legislation", "legislationLegalForce": "yes"},
        {"@type": "Legislation", "isPartOf": {"@type": "Organization", "name": "x"}},
        {"@type": "Legislation", "isPartOf": {"@type": "Legislation", "titel": "x"}},
        {"@type": "ClaimReview", "reviewRating": "false"},
        {"@type": "ClaimReview", "datePublished": "yesterday"},
        {"@type": "FAQPage", "url": "about/"},
        {"@type": "FAQPage", "mainEntity": [{"@type": "Question", "acceptedAnswer": "yes"}]},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": {"@type": "Answer"}}]},
    ],
    ids=str,
)
def test_the_definitions_refuse_what_is_not_in_them(wrong: dict) -> None:
    assert faults(wrong) != []


def test_every_page_is_valid_against_schema_org() -> None:
    found = [f"{uri}{fault}" for uri in SOURCES for node in nodes(uri).values() for fault in faults(node)]
    assert found == []


def test_every_page_has_breadcrumbs_from_the_home_page_to_itself() -> None:
    for uri in SOURCES:
        steps = nodes(uri)["BreadcrumbList"]["itemListElement"]
        assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
        assert steps[0]["item"]["@id"] == SITE_URL
        assert steps[-1]["item"]["@id"] == SITE_URL + address(uri)
        assert all(step["name"] for step in steps)
    names = [step["name"] for step in nodes("statutes/civil-code/676.md")["BreadcrumbList"]["itemListElement"]]
    assert names == ["催收有界", "法条", "中华人民共和国民法典", "《中华人民共和国民法典》第六百七十六条"]


def test_written_pages_have_breadcrumbs_and_the_home_page_nothing() -> None:
    steps = nodes("for/family.md")["BreadcrumbList"]["itemListElement"]
    assert [step["item"]["@id"] for step in steps] == [SITE_URL, f"{SITE_URL}for/family/"]
    assert graph(LIBRARY, "index.md", "", SITE_URL) == ""
    assert graph(LIBRARY, "404.md", "404.html", SITE_URL) == ""


def test_without_an_address_nothing_has_one() -> None:
    assert "BreadcrumbList" not in nodes("myths/late-fee.md", site_url="")
    assert nodes("stages/court.md", site_url="") == {}
    for uri in SOURCES:
        text = graph(LIBRARY, uri, address(uri), "")
        assert '"url"' not in text
        assert '"@id"' not in text


def test_a_provision_is_part_of_its_law_with_its_own_words() -> None:
    node = nodes("statutes/civil-code/676.md")["Legislation"]
    law = LIBRARY.statutes["civil-code"]
    assert node["name"] == "《民法典》第六百七十六条"
    assert node["text"] == law.provisions["676"].text
    assert node["inLanguage"] == "zh-CN"
    assert node["isPartOf"]["name"] == law.title
    assert node["isPartOf"]["legislationIdentifier"] == law.number
    assert node["temporalCoverage"] == "2021-01-01/.."
    assert node["legislationLegalForce"] == f"{BASE}InForce"


def provisions() -> list[tuple[str, Statute, str]]:
    return [(key, law, number) for key, law in LIBRARY.statutes.items() for number in law.provisions]


def test_what_is_reported_is_never_given_as_the_text() -> None:
    for key, law, number in provisions():
        text = graph(LIBRARY, f"statutes/{key}/{number}.md", "", SITE_URL)
        provision = law.provisions[number]
        reported = provision.grade is Grade.REPORTED
        assert ('"text":' not in text) is reported, f"{key}/{number}"
        if reported:
            assert json.dumps(str(provision.text), ensure_ascii=False)[1:-1] not in text


def test_standards_and_conventions_are_no_legislation() -> None:
    for key, law in LIBRARY.statutes.items():
        soft = law.rank in ("standard", "self-regulation")
        assert ("Legislation" in nodes(f"statutes/{key}/index.md")) is not soft
    assert "Legislation" not in str(nodes("statutes/collection-standard/call-hours.md"))


def test_force_is_claimed_only_where_it_follows() -> None:
    def force(library: Library, key: str = "civil-code") -> str:
        return nodes(f"statutes/{key}/index.md", library)["Legislation"].get("legislationLegalForce", "")

    today, day = LIBRARY.today, timedelta(1)
    assert force(LIBRARY) == f"{BASE}InForce"
    assert force(changed("statutes", "civil-code", effective=today)) == f"{BASE}InForce"
    assert force(changed("statutes", "civil-code", effective=today + day)) == f"{BASE}NotInForce"
    assert force(changed("statutes", "civil-code", effective=None)) == ""
    assert force(changed("statutes", "civil-code", until=today)) == f"{BASE}NotInForce"
    assert force(changed("statutes", "civil-code", until=today + day)) == f"{BASE}InForce"
    assert force(LIBRARY, "public-security-law-2012") == f"{BASE}NotInForce"
    replaced = LIBRARY.statutes["public-security-law-2012"].effects
    assert force(changed("statutes", "civil-code", effects=replaced)) == ""
    for key, law in LIBRARY.statutes.items():
        if all(provision.grade is Grade.REPORTED for provision in law.provisions.values()):
            text = graph(LIBRARY, f"statutes/{key}/index.md", "", SITE_URL)
            assert "legislationLegalForce" not in text
            assert "temporalCoverage" not in text


def test_the_last_day_is_the_one_before_the_end() -> None:
    node = nodes("statutes/public-security-law-2012/42.md")["Legislation"]
    assert node["temporalCoverage"] == "../2025-12-31"
    assert node["name"] == "《治安管理处罚法》（2012年文本）第四十二条"


def test_a_myth_is_a_review_of_a_claim() -> None:
    scale = {"untrue": 1, "misleading": 2, "partly": 3, "accurate": 4}
    for key, myth in LIBRARY.of(Myth).items():
        node = nodes(f"myths/{key}.md")["ClaimReview"]
        rating = node["reviewRating"]
        assert (rating["ratingValue"], rating["worstRating"], rating["bestRating"]) == (scale[myth.verdict], 1, 4)
        assert rating["alternateName"] == LIBRARY.vocabularies["verdicts"][myth.verdict].label
        assert node["claimReviewed"] == node["itemReviewed"]["name"] == myth.claim.text
        assert node["author"] == {"@type": "Organization", "name": "催收有界"}
        assert node["datePublished"] == myth.checked.isoformat()
        assert node["url"] == f"{SITE_URL}myths/{key}/"


def test_a_question_has_its_answer_without_markup() -> None:
    marked = changed("questions", "annual-rate", answer="看**合同**，见[年化](/terms/index.md)，`原样`，\\*星\\*。")
    (asked,) = nodes("questions/annual-rate.md", marked)["FAQPage"]["mainEntity"]
    assert asked["name"] == LIBRARY.of(Question)["annual-rate"].title
    assert asked["acceptedAnswer"]["text"] == "看合同，见年化，原样，*星*。"


def test_hostile_words_stay_inside_the_script() -> None:
    words = "“引号\"'</script><!-- <script>alert(1)</script> & 😀 \\u003c"
    text = graph(
        changed("questions", "annual-rate", title=words, answer=words), "questions/annual-rate.md", "", SITE_URL
    )
    assert "<" not in text
    (asked,) = json.loads(text)["@graph"][0]["mainEntity"]
    assert asked["name"] == asked["acceptedAnswer"]["text"] == words
