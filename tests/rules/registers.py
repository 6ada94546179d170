"""Instruments, pages, kinds, and what was registered."""

from __future__ import annotations

from pathlib import Path

from conftest import ROOT
from spoil import append, both, copy, edited, remove, replace, write

from .made_up import LAW, PAGE, Bad, Fine, law, page, record

UNIQUE, EXIST, LISTED = "names_are_unique", "other_instruments_exist", "sources_are_listed"
KEPT, DATED = "published_wordings_stay", "feed_entries_are_dated"
SEEN, FED, CHANGE = "data/registers/wordings.tsv", "data/registers/feed.tsv", "data/changes/civil-code.yml"
FREE, REPEALED = "aliases_are_free", "repealed_instruments_say_so"
COLLIDE, COMPLETE, OURS = "pages_do_not_collide", "kinds_are_complete", "templates_are_ours"
WORDING, CITED, STAY = "wording_is_as_imported", "citations_are_as_registered", "addresses_stay"
CIVIL, CONVENTION = "data/statutes/civil-code.yml", "data/statutes/collection-convention.yml"
EDITION = law("made-up-2012", title="甲办法", edition_of="made-up", edition_year=2012)
(TEMPLATE,) = (p.relative_to(ROOT).as_posix() for p in (ROOT / "overrides/pages/cases").glob("page.*"))


def former(edition: str, number: str):
    return law(provisions={"1": {"formerly": [{"edition": edition, "number": number}]}})


def without(path: str, begin: str):
    """A file without the line that begins so."""

    def edit(root: Path) -> None:
        file = edited(root, path)
        lines = file.read_text("utf-8").splitlines(keepends=True)
        kept = [line for line in lines if not line.startswith(begin)]
        assert len(kept) == len(lines) - 1
        file.write_text("".join(kept), "utf-8")

    return edit


def bytes_of(path: str):
    """A file that is no text."""
    return lambda root: edited(root, path).write_bytes("编码".encode("gbk") + b"\xff")


def aliased(*aliases: list[str]):
    """Provisions 1, 2 … with these aliases."""
    return law(provisions={str(number): {"aliases": own} for number, own in enumerate(aliases, 1)})


TAKEN = (
    "stages/court.md",
    "stages/index.md",
    "stages/README.md",
    "stages.md",
    "handbook/index.md",
    "handbook.md",
    "more/index.md",
    "sources/index.md",
    "sources/s0.md",
    "about/unverified.md",
    "about/changes.md",
    "channels/index.md",
    "statutes/civil-code/index.md",
    "statutes/civil-code/676.md",
    "statutes/collection-convention/16.md",
    "s/anything.md",
    "posters/anything.md",
    "api/index.md",
)
CASES = [
    Bad(UNIQUE, "a title", law(title="中华人民共和国刑法"), "data/statutes/*", "“刑法”已经是"),
    Bad(UNIQUE, "an alias", law(aliases=["民法典"]), f"{LAW}:1", "“民法典”已经是 data/statutes/civil-code.yml 的名字"),
    Fine(UNIQUE, "an edition", both(law(), EDITION)),
    Bad(EXIST, "replaces", law(effects={"replaces": ["nothing"]}), f"{LAW}:*", "data/statutes/nothing.yml 不存在"),
    Bad(EXIST, "replaced by", law(effects={"replaced_by": "nothing"}), f"{LAW}:*", "nothing.yml 不存在"),
    Bad(EXIST, "edition of", law(edition_of="nothing", edition_year=2012), f"{LAW}:*", "nothing.yml 不存在"),
    Bad(EXIST, "no year", law(edition_of="civil-code"), f"{LAW}:1", "要同时写 edition_of 与 edition_year"),
    Bad(EXIST, "no edition", law(edition_year=2012), f"{LAW}:1", "要同时写 edition_of 与 edition_year"),
    Bad(EXIST, "formerly nowhere", former("nothing", "2"), f"{LAW}:*", "data/statutes/nothing.yml 不存在"),
    Bad(
        EXIST,
        "beyond the old",
        both(EDITION, former("made-up-2012", "4")),
        f"{LAW}:*",
        "旧条号 4 不对：《甲办法》旧版本只有3条",
    ),
    Fine(EXIST, "the last of the old", both(EDITION, former("made-up-2012", "3"))),
    Fine(EXIST, "what is there", law(effects={"replaces": ["civil-code"]}, edition_of="civil-code", edition_year=2012)),
    Bad(LISTED, "not listed", law(provisions={"1": {"sources": ["C9"]}}), f"{LAW}:*", "provenance 里没有 C9"),
    Bad(LISTED, "not used", law(provenance={"C1": "a/b@0123456", "C2": "c/d@0123456"}), f"{LAW}:*", "没有条文出自 C2"),
    Fine(LISTED, "listed and used", law(provisions={"1": {}, "2": {}})),
    Bad(FREE, "a number", aliased(["2"], []), f"{LAW}:*", "别名 2 已经是收录的条号"),
    Bad(FREE, "another alias", aliased(["9"], ["9"]), f"{LAW}:*", "别名 9 已经是别的别名"),
    Fine(FREE, "free", aliased(["9"], ["8"])),
    Bad(REPEALED, "no successor", law(until="2020-01-01"), f"{LAW}:1", "until 与 effects.replaced_by 要同时写"),
    Bad(REPEALED, "no end", law(effects={"replaced_by": "civil-code"}), f"{LAW}:1", "要同时写"),
    Fine(REPEALED, "both", law(until="2020-01-01", effects={"replaced_by": "civil-code"})),
    *[Bad(COLLIDE, uri, page("甲。", f"content/{uri}"), f"content/{uri}:1", "由资料生成") for uri in TAKEN],
    Bad(COLLIDE, "another page", page("甲。", "content/about.md"), "content/*", "不能再手写一页：/about/"),
    Bad(
        COLLIDE,
        "a moved page",
        both(append("data/published.txt", "myths/gone → questions/who-lent\n"), page("甲。", "content/myths/gone.md")),
        "content/myths/gone.md:1",
        "由资料生成",
    ),
    Fine(COLLIDE, "beside", page("甲。", "content/stages-explained.md")),
    Fine(COLLIDE, "below", page("甲。", "content/stages/court/more.md")),
    Bad(OURS, "elsewhere", page("甲。", template="../../etc/passwd"), f"{PAGE}:*", "没有“../../etc/passwd”这个模板"),
    Bad(OURS, "the frame", page("甲。", template="main.html"), f"{PAGE}:*", "没有“main.html”这个模板"),
    Fine(OURS, "one of ours", page("甲。", template="corrections.html")),
    Bad(
        COMPLETE,
        "no template",
        remove(TEMPLATE),
        "hooks/lawbook/kinds/cases/__init__.py:1",
        "没有模板：overrides/pages/cases/page.*",
    ),
    Bad(
        COMPLETE,
        "no sample",
        remove("data/cases/zhang.yml"),
        "hooks/lawbook/kinds/cases/__init__.py:1",
        "“zhang”不存在",
    ),
    Bad(
        COMPLETE,
        "no sample of a part",
        replace(CIVIL, '"676":', '"6760":'),
        "hooks/lawbook/kinds/statutes/__init__.py:1",
        "“civil-code/676”不存在",
    ),
    Fine(COMPLETE, "another ending", both(copy(TEMPLATE, "overrides/pages/cases/page.html"), remove(TEMPLATE))),
    Bad(WORDING, "one character", replace(CIVIL, "支付逾期利息", "支付预期利息"), f"{CIVIL}:*", "条文与导入时不一致"),
    Bad(
        WORDING,
        "a grade",
        replace(CONVENTION, "grade: reported", "grade: verbatim"),
        f"{CONVENTION}:*",
        "等级或份数与导入时不一致：应为 reported",
    ),
    Bad(
        WORDING, "a number of copies", replace(CIVIL, "copies: ", "copies: 1"), f"{CIVIL}:*", "等级或份数与导入时不一致"
    ),
    Bad(WORDING, "a number of an article", replace(CIVIL, '"676":', '"6760":'), f"{CIVIL}:*", "登记过的“676”不见了"),
    Bad(WORDING, "typed by hand", law(), f"{LAW}:*", "“1”没有登记：条文与条号只能用"),
    Bad(WORDING, "a file gone", remove(CONVENTION), f"{CONVENTION}:1", "不见了：条号与网址不能改，也不能删"),
    Bad(WORDING, "a broken table", append("data/digests.tsv", "one\ttwo\n"), "data/digests.tsv:1", "登记表坏了"),
    Fine(WORDING, "width of punctuation", replace(CIVIL, "借款的，应当", "借款的,应当")),
    Bad(CITED, "a new page", page("《民法典》第六百七十六条。"), f"{PAGE}:1", "这一篇的 1 处引用还没有登记"),
    Bad(
        CITED,
        "another number",
        both(
            page("《民法典》第六百七十六条。"),
            append("data/citations.tsv", "pages/spoiled.md\t《民法典》第六百七十七条\n"),
        ),
        f"{PAGE}:8",
        "引用《民法典》第六百七十六条与登记的不同，登记的是《民法典》第六百七十七条",
    ),
    Bad(
        CITED,
        "one more",
        both(
            page("《民法典》第六百七十六条、第六百七十七条。"),
            append("data/citations.tsv", "pages/spoiled.md\t《民法典》第六百七十六条\n"),
        ),
        f"{PAGE}:8",
        "引用《民法典》第六百七十七条与登记的不同，没有登记",
    ),
    Bad(
        CITED,
        "one less",
        both(
            page("《民法典》第六百七十六条。"),
            append(
                "data/citations.tsv",
                "pages/spoiled.md\t《民法典》第六百七十六条\npages/spoiled.md\t《刑法》第二百九十三条\n",
            ),
        ),
        f"{PAGE}:8",
        "登记过的引用不见了：《刑法》第二百九十三条",
    ),
    Bad(
        CITED,
        "a page gone",
        append("data/citations.tsv", "pages/gone.md\t《刑法》第二百九十三条\n"),
        "data/citations.tsv:1",
        "登记过的“pages/gone.md”不见了",
    ),
    Fine(
        CITED,
        "written otherwise",
        both(
            page("《民法典》第 676 条。"), append("data/citations.tsv", "pages/spoiled.md\t《民法典》第六百七十六条\n")
        ),
    ),
    Bad(
        STAY,
        "gone",
        append("data/published.txt", "myths/gone\n"),
        "data/published.txt:*",
        "/myths/gone/ 公布过，不能消失",
    ),
    *[
        Bad(
            STAY,
            f"out of the site: {row}",
            append("data/published.txt", f"{row}\n"),
            "data/published.txt:*",
            "不是网址",
        )
        for row in ("../../../pwn → myths/late-fee", "/tmp/pwn → myths/late-fee", "myths/gone → ../x", "A B", "a//b")
    ],
    *[
        Bad(
            STAY,
            f"over {room}",
            append("data/published.txt", f"{room} → questions/who-lent\n"),
            "data/published.txt:*",
            "不是一份资料的网址",
        )
        for room in ("handbook", "stages", "tools/plan", "sources/s0", "s/abcdefgh", "api/v1", "index")
    ],
    Bad(STAY, "bytes", bytes_of("data/published.txt"), "data/published.txt:1", "不是 UTF-8 编码"),
    Bad(CITED, "bytes", bytes_of("data/citations.tsv"), "data/citations.tsv:1", "不是 UTF-8 编码"),
    Bad(WORDING, "bytes", bytes_of("data/digests.tsv"), "data/digests.tsv:1", "由命令写，请从版本库恢复"),
    Bad(STAY, "new", record("questions"), "data/published.txt:*", "新网址 /questions/spoiled/ 没有登记"),
    Bad(
        STAY,
        "moved to nowhere",
        append("data/published.txt", "myths/gone → myths/nowhere\n"),
        "data/published.txt:*",
        "“myths/gone → myths/nowhere”不对",
    ),
    Bad(
        STAY,
        "moved and still there",
        replace("data/published.txt", "questions/who-lent\n", "questions/who-lent → stages/court\n"),
        "data/published.txt:*",
        "旧网址应当不在",
    ),
    Fine(STAY, "moved", append("data/published.txt", "myths/gone → questions/who-lent\n")),
    Fine(STAY, "registered", both(record("questions"), append("data/published.txt", "questions/spoiled\n"))),
    Bad(KEPT, "a line removed", without(SEEN, "civil-code/676\t"), f"{SEEN}:*", "不能改，也不能删"),
    Bad(KEPT, "an old digest", replace(SEEN, "civil-code/676\t", "civil-code/676\t0"), f"{SEEN}:*", "不能改，也不能删"),
    Bad(KEPT, "an old day", replace(SEEN, "\t2026-11-30\t", "\t2026-11-29\t"), f"{SEEN}:2", "不能改，也不能删"),
    Bad(
        KEPT, "another wording", replace(CIVIL, "支付逾期利息", "支付预期利息"), f"{CIVIL}:*", "“civil-code/676”是新的"
    ),
    Bad(KEPT, "another day in force", replace(CIVIL, "effective: 2021", "effective: 2022"), f"{CIVIL}:*", "是新的"),
    Bad(KEPT, "a new provision", law(), f"{LAW}:*", "“made-up/1”是新的"),
    Bad(KEPT, "bytes", bytes_of(SEEN), f"{SEEN}:1", "由命令写，请从版本库恢复"),
    Bad(KEPT, "no line", write(SEEN, "provision\n"), f"{CIVIL}:*", "“civil-code/676”是新的"),
    Fine(KEPT, "width of punctuation", replace(CIVIL, "借款的，应当", "借款的,应当")),
    Bad(DATED, "another text", replace(CHANGE, "means: ", "means: 更正："), f"{CHANGE}:*", "是新的或者改过"),
    Bad(DATED, "a line removed", without(FED, "changes/civil-code\t"), f"{FED}:*", "不能改，也不能删"),
    Fine(DATED, "another basis", replace(CHANGE, "basis:", "# 另一句\nbasis:")),
]
