"""The open data: valid against its own schemas, equal to the models, leading to real pages."""

from __future__ import annotations

import hashlib
import inspect
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import html5lib
import pytest
from conftest import LIBRARY, ROOT, SITE_URL, environment
from jsonschema import Draft202012Validator
from lawbook.export import api, robots
from lawbook.export.shapes import MODELS, SHAPES, VERSION
from lawbook.kinds import KINDS

ASSETS = dict(api.assets(LIBRARY, SITE_URL))
FILES = sorted(name for name in ASSETS if "/schema/" not in name)
SCHEMAS = sorted(set(ASSETS) - set(FILES))
BASE = f"{SITE_URL}api/v1/"


def read(name: str):
    return json.loads(ASSETS[name])


def schema_of(file) -> dict:
    return read(file["schema_address"].removeprefix(SITE_URL))


def shape_of(file) -> str:
    return Path(file["schema_address"]).stem


def validator(schema) -> Draft202012Validator:
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str) -> None:
    schema = read(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == SITE_URL + name


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_valid_against_the_schema_it_names(name: str) -> None:
    file = read(name)
    assert list(validator(schema_of(file)).iter_errors(file)) == []


@pytest.mark.parametrize("name", FILES)
def test_a_schema_misses_every_field_of_every_record(name: str) -> None:
    """Else a field could vanish unnoticed."""
    file = read(name)
    schema = validator(schema_of(file))
    for field in file:
        assert not schema.is_valid({other: value for other, value in file.items() if other != field}), field
    key, record = next(iter(file["records"].items()))
    if shape_of(file) != "vocabularies":
        for field in record:
            less = {other: value for other, value in record.items() if other != field}
            assert not schema.is_valid(file | {"records": {key: less}}), field


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("myths", {"verdict": "maybe"}),
        ("myths", {"checked": "2026-02-30"}),
        ("myths", {"answer": ""}),
        ("questions", {"danger": "no"}),
        ("statutes", {"binds": "bank"}),
    ],
)
def test_a_schema_refuses_what_is_no_such_record(name: str, change: dict) -> None:
    file = read(f"api/v1/{name}.json")
    key, record = next(iter(file["records"].items()))
    assert not validator(schema_of(file)).is_valid(file | {"records": {key: record | change}})


def test_an_older_schema_accepts_a_newer_file() -> None:
    file = read("api/v1/myths.json") | {"added": 1, "schema_version": "1.7"}
    for record in file["records"].values():
        record["added"] = 1
    assert validator(schema_of(file)).is_valid(file)
    assert not validator(schema_of(file)).is_valid(file | {"schema_version": "2.0"})


@pytest.mark.parametrize("name", FILES)
def test_every_record_comes_back_from_what_is_published(name: str) -> None:
    file = read(name)
    model = MODELS[shape_of(file)]
    for key, record in file["records"].items():
        assert model.model_validate(record).model_dump(mode="json") == record, key
    assert SHAPES[shape_of(file)].model_validate_json(ASSETS[name]).model_dump_json() == ASSETS[name]


def dumped(records) -> dict:
    return {key: record.model_dump(mode="json") for key, record in records.items()}


def test_every_record_of_the_library_is_published() -> None:
    for folder in KINDS:
        if folder != "statutes":
            published = read(f"api/v1/{folder}.json")["records"]
            for record in published.values():
                record.pop("deadlines", None)
            assert published == dumped(LIBRARY.records[folder])
    for name in ("counting", "service"):
        assert read(f"api/v1/{name}.json")["records"] == dumped(getattr(LIBRARY, f"{name}s"))
    assert read("api/v1/facts.json")["records"] == dumped(LIBRARY.facts)
    laws = dumped(LIBRARY.statutes)
    for key, law in laws.items():
        assert read(f"api/v1/statutes/{key}.json")["records"] == {key: law}
        del law["provisions"]
    assert read("api/v1/statutes.json")["records"] == laws
    items = {number: item for ledger in LIBRARY.ledgers.values() for number, item in ledger.items()}
    assert len(items) == sum(len(ledger) for ledger in LIBRARY.ledgers.values())
    assert read("api/v1/ledger.json")["records"] == dumped(items)
    assert read("api/v1/conflicts.json")["records"] == dumped(LIBRARY.conflicts)
    words = {name: dumped(terms) for name, terms in LIBRARY.vocabularies.items()}
    assert read("api/v1/vocabularies.json")["records"] == words


def test_stages_and_documents_tell_of_their_clocks_as_they_did() -> None:
    order = read("api/v1/documents.json")["records"]["payment-order"]
    (first, *_) = order["deadlines"]
    assert first == {
        "what": "还清，或者对支付令书面提异议",
        "days": "15 日",
        "trigger": "收到支付令那天",
        "basis": "《民事诉讼法》第二百二十七条第二款",
    }
    for name in ("stages", "documents"):
        for record in read(f"api/v1/{name}.json")["records"].values():
            assert len(record["deadlines"]) == sum(len(LIBRARY.clocks[key].variants) for key in record["clocks"])


def test_the_index_lists_every_file() -> None:
    index = read("api/v1/index.json")
    listed = {address.removeprefix(SITE_URL) for address in index["addresses"].values()}
    assert listed == set(FILES) - {"api/v1/index.json"}
    for name, entry in index["records"].items():
        file = read(f"api/v1/{name}.json")
        assert (entry["records"], entry["schema_address"]) == (len(file["records"]), file["schema_address"])


def test_every_file_says_what_it_is() -> None:
    for name in FILES:
        file = read(name)
        assert (file["schema_version"], file["generated_at"]) == (VERSION, LIBRARY.today.isoformat())
        assert all(page.startswith(SITE_URL) for page in (*file["addresses"].values(), file["schema_address"]))
        unlicensed = ["provisions.*.text"] if shape_of(file) == "statute" else []
        assert (file["license"], file["license_excludes"]) == ("CC-BY-4.0", unlicensed)
    assert shape_of(read("api/v1/statutes/civil-code.json")) == "statute"


def test_last_checked_is_the_newest_day_in_the_file() -> None:
    for name in FILES:
        days = re.findall(r'"checked":"([^"]+)"', ASSETS[name])
        if name != "api/v1/index.json":
            assert read(name)["last_checked"] == max(days, default=None), name
    assert read("api/v1/terms.json")["last_checked"] is None
    newest = max(filter(None, (read(name)["last_checked"] for name in FILES if name != "api/v1/index.json")))
    assert read("api/v1/index.json")["last_checked"] == newest


ELSEWHERE = """
from conftest import LIBRARY, SITE_URL
from lawbook.export import api
print(hash_of(dict(api.assets(LIBRARY, SITE_URL))))
"""


def hash_of(files: dict[str, str]) -> str:
    return hashlib.sha256(json.dumps(files).encode()).hexdigest()


def test_another_process_with_other_hashes_writes_the_same() -> None:
    script = f"import hashlib, json\n{inspect.getsource(hash_of)}{ELSEWHERE}"
    env = environment(PYTHONPATH=f"{ROOT / 'hooks'}:{ROOT / 'tests'}", PYTHONHASHSEED="1")
    found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=env, check=True)
    assert found.stdout.strip() == hash_of(ASSETS)


def test_it_is_compact_and_readable() -> None:
    for name in FILES:
        assert json.dumps(read(name), ensure_ascii=False, separators=(",", ":")) == ASSETS[name]


def test_without_an_address_everything_is_below_the_root_of_the_site() -> None:
    bare = api.assets(LIBRARY, "")
    assert {name: text.replace(SITE_URL, "") for name, text in ASSETS.items() if name in FILES} == {
        name: bare[name] for name in FILES
    }
    assert not any("$id" in json.loads(bare[name]) for name in SCHEMAS)


def test_addresses_lead_to_pages(site: Path) -> None:
    @cache
    def ids(page: str) -> set[str]:
        tree = html5lib.parse((site / page / "index.html").read_text("utf-8"))
        return {element.get("id") for element in tree.iter() if element.get("id")}

    for name in FILES:
        if name == "api/v1/index.json":
            continue
        file = read(name)
        assert shape_of(file) == "vocabularies" or set(file["records"]) <= set(file["addresses"])
        for key, address in file["addresses"].items():
            page, _, anchor = address.removeprefix(SITE_URL).partition("#")
            assert (site / page / "index.html").is_file(), f"{name}: {key}"
            assert not anchor or unquote(anchor) in ids(page), f"{name}: {key}"


def fields() -> set[tuple[str, str]]:
    """(model, field) of everything published."""
    found = {("Envelope", field) for field in read("api/v1/schema/index.json")["properties"]}
    for name in SCHEMAS:
        for model, schema in read(name)["$defs"].items():
            found |= {(model, field) for field in schema.get("properties", ())}
    return found


def test_the_changelog_names_every_field_and_none_has_gone() -> None:
    """A field that is listed but gone breaks the promise; one that is there but not listed wants an entry."""
    text = (ROOT / "CHANGELOG_API.md").read_text("utf-8")
    rows = re.findall(r"^- `(\w+)`: (`\w+`(?:,\s+`\w+`)*)$", text, re.M)
    listed = {(model, field) for model, names in rows for field in re.findall(r"\w+", names)}
    assert listed == fields()
    assert f"\n## {VERSION}\n" in text


def test_robots_may_read_everything() -> None:
    assert robots.assets("") == {"robots.txt": "User-agent: *\nAllow: /\n"}
    assert robots.assets(SITE_URL)["robots.txt"].endswith(f"\nSitemap: {SITE_URL}sitemap.xml\n")
