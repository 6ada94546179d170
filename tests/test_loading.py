"""Bad input: every problem at once, each with path and line, and never a traceback."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from conftest import lawbook
from lawbook.kinds.myths import Myth
from lawbook.kinds.statutes import Statute
from lawbook.loading import load_page, load_record
from lawbook.loading.asked import load_asked
from lawbook.loading.raw import LARGEST
from lawbook.source import Invalid, Problem
from records import FIRST
from spoil import Spoiler, both, edited, own, write

GOOD = """\
claim: 甲
verdict: untrue
answer: 乙。
truth: |
  第一段。

  第二段。
todo: [丙]
avoid: [丁]
said_by: [坊间]
checked: 2026-11-21
"""
GOOD += FIRST


def load(tmp_path: Path, source: str | bytes) -> tuple[Myth | None, list[str]]:
    path = tmp_path / "data" / "myths" / "m.yml"
    path.parent.mkdir(parents=True)
    path.write_bytes(source if isinstance(source, bytes) else source.encode())
    problems: list[Problem] = []
    record = load_record(path, Myth, tmp_path, problems)
    return record, [str(problem).removeprefix("data/myths/m.yml:") for problem in sorted(problems)]


def test_a_good_file_knows_its_lines(tmp_path: Path) -> None:
    record, problems = load(tmp_path, GOOD)
    assert problems == []
    assert record is not None
    assert record.at.line == 1
    assert (record.answer.at.line, record.truth.at.line, record.truth.where(8).line) == (3, 5, 7)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (GOOD.replace("claim: 甲\n", ""), ["1: 缺少必填字段“claim”（说法）"]),
        (GOOD + "verdct: x\n", ["15: 不认识的字段“verdct”，是不是想写“verdict”？"]),
        (GOOD + "zzz: x\n", ["15: 不认识的字段“zzz”；可用字段：verdict_line、"]),
        (GOOD + "claim: 乙\n", ["15: “claim”重复，第 1 行已经写过"]),
        (GOOD.replace("2026-11-21", "2026-02-30"), ["11: “checked”：“2026-02-30”不是日期"]),
        (GOOD.replace("2026-11-21", "20261121"), ["11: “checked”：“20261121”不是日期"]),
        (GOOD.replace("untrue", "untru"), ["2: “verdict”不能写“untru”，是不是想写“untrue”？"]),
        (GOOD.replace("[丙]", "丙"), ["8: “todo”：这里应当是以“-”开头的列表"]),
        (GOOD.replace("[丙]", "[]"), ["8: “todo”：至少要写一项"]),
        (GOOD.replace("乙。", "[乙]"), ["3: “answer”：这里应当是文字"]),
        (GOOD.replace("乙。", ""), ["3: “answer”：不能为空"]),
        (GOOD.replace("乙。", "。"), ["3: “answer”：只有标点，没有字"]),
        (GOOD + "danger: 也许\n", ["15: “danger”：“也许”应写成 true 或 false"]),
        ("- 甲\n", ["1: 这里应当是“字段: 值”的映射"]),
        ("claim: &a 甲\nvariants: [*a]\n" + GOOD[9:], ["1: 不能用 YAML 的锚点与引用"]),
        ("claim: !!python/object:os.system 甲\n" + GOOD[9:], ["1: 不能用 YAML 标签"]),
        ("claim: 甲: 乙\n", ["1: 不是合法的 YAML：冒号的位置不对"]),
        ("claim: “甲\n  b: [\n", ["2: 不是合法的 YAML"]),
        ("a:\n\tb: c\n", ["2: 不是合法的 YAML", "2: 行首有制表符"]),
        (b"\xef\xbb\xbf" + GOOD.encode(), ["1: 文件开头有 BOM"]),
        (GOOD.replace("\n", "\r\n"), ["1: 换行是 Windows 式（CRLF）"]),
        (GOOD.encode("gbk"), ["1: 不是 UTF-8 编码（可能是 GBK）"]),
        ("", ["1: 文件是空的"]),
        ("  \n\n", ["1: 文件是空的"]),
        ("# 只有注释\n", ["1: 没有内容"]),
        ("a: b\n" * LARGEST, ["1: 文件太大"]),
        (GOOD.replace("乙。", "乙" * 8_001), ["3: 这段文字有 8,001 个字，太长了（上限 8,000）"]),
        ("[" * 300_000 + "]" * 300_000, ["1: 嵌套太深"]),
        ("- " * 300_000, ["1: 嵌套太深"]),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_one_problem(tmp_path: Path, source: str | bytes, expected: list[str]) -> None:
    record, problems = load(tmp_path, source)
    assert record is None or b"\xef\xbb\xbf" in (source if isinstance(source, bytes) else b"") or "\r" in str(source)
    assert len(problems) == len(expected)
    for problem, start in zip(problems, expected, strict=True):
        assert problem.startswith(start)


def test_a_bomb_of_anchors_is_defused(tmp_path: Path) -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefg", "bcdefgh", strict=True)
    )
    _, problems = load(tmp_path, bomb)
    assert any("锚点" in problem for problem in problems)


def test_nine_mistakes_are_nine_messages(tmp_path: Path) -> None:
    source = (
        "claim: 甲\nclaim: 乙\nverdct: untrue\nverdict: fals\nanswer:\ntruth: a\n"
        "todo: b\nsaid_by: []\nchecked: 2026-02-30\ndanger: maybe\n"
    ) + FIRST
    _, problems = load(tmp_path, source)
    assert [int(problem.split(":")[0]) for problem in problems] == [1, 2, 3, 4, 5, 7, 8, 9, 10]


def test_what_is_wrong_without_end_is_cut_short(tmp_path: Path) -> None:
    _, problems = load(tmp_path, GOOD + "".join(f"k{number}: v\n" for number in range(1_000)))
    assert len(problems) == 201
    assert "1: 还有 800 处，先改这些" in problems


def test_a_key_that_is_no_provision(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_text("provisions:\n  第3条:\n    text: 甲\n", "utf-8")
    problems: list[Problem] = []
    load_record(path, Statute, tmp_path, problems)
    assert any(str(p).startswith("x.yml:2: ") and "不是条文标识" in str(p) for p in problems)


PAGE = "---\ntitle: 题\ndescription: 述\n---\n\n# 题\n\n正文\n"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# 题\n", "p.md:1: 缺少页首的 ---"),
        ("---\ntitle: 题\n", "p.md:1: 页首的 --- 资料没有结束"),
        (PAGE.replace("title", "titel"), "p.md:2: 不认识的字段“titel”，是不是想写“title”？"),
        (PAGE.replace("述", "述: 二"), "p.md:3: 不是合法的 YAML"),
        (PAGE.replace("description", "title"), "p.md:3: “title”重复"),
        (PAGE + "\n```\n《无》第一条\n```\n", "p.md:10: 网页里不放代码块"),
        (PAGE + "\n~~~ x\n甲\n", "p.md:10: 网页里不放代码块"),
    ],
)
def test_front_matter(tmp_path: Path, source: str, expected: str) -> None:
    path = tmp_path / "p.md"
    path.write_text(source, "utf-8")
    problems: list[Problem] = []
    load_page(path, tmp_path, tmp_path, problems)
    assert any(str(problem).startswith(expected) for problem in problems)


def test_blocks_know_their_lines_and_skip_code(tmp_path: Path) -> None:
    path = tmp_path / "p.md"
    path.write_text(PAGE + '\n```\n《无》第一条\n```\n\n> 说法\n{ .claim verdicts="misused" }\n', "utf-8")
    page = load_page(path, tmp_path, tmp_path, [])
    assert page is not None
    assert [(str(block), block.at.line) for block in page.blocks[:2]] == [("# 题", 6), ("正文", 8)]
    assert [type(block).__name__ for block in page.blocks] == ["Prose", "Prose", "ClaimBlock"]


@pytest.mark.parametrize(
    "name", ["page.markdown", "page.mkd", "page.mdown", "page.html", "notes.txt", "for/page.markdown"]
)
def test_what_no_rule_would_read_is_not_published(spoiler: Spoiler, name: str) -> None:
    with pytest.raises(Invalid, match=rf"content/{name}:1: content/ 里只放 .md 网页"):
        spoiler.spoiled(write(f"content/{name}", PAGE))


def test_what_a_link_leads_to_is_not_published(spoiler: Spoiler, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE, "utf-8")
    with pytest.raises(Invalid, match="content/away:1: content/ 里不放指向别处文件夹的链接"):
        spoiler.spoiled(lambda root: own(root, "content/away").symlink_to(tmp_path))


@pytest.mark.parametrize("name", ["same", "typos", "idle", "lenders"])
def test_words_to_search_by_are_not_lost_in_silence(spoiler: Spoiler, name: str) -> None:
    def edit(root: Path) -> None:
        file = edited(root, "data/vocab/synonyms.yml")
        emptied = re.sub(
            rf"^{name}:.*\n(?:[- ].*\n)*",
            f"{name}: {'{}' if name == 'typos' else '[]'}\n",
            file.read_text(),
            flags=re.M,
        )
        file.write_text(emptied, "utf-8")

    with pytest.raises(Invalid, match=rf"synonyms\.yml:\d+: “{name}”"):
        spoiler.spoiled(edit)


@pytest.mark.parametrize("name", ["question/jail.yml", "vocab/extra.yml", "sources/S9.yml", "extra.yml", "tools/a.yml"])
def test_what_nobody_reads_is_no_data(spoiler: Spoiler, name: str) -> None:
    with pytest.raises(Invalid, match=rf"data/{name}:1: 没有哪里读这个文件"):
        spoiler.spoiled(write(f"data/{name}", "title: 甲\n"))


def test_hidden_files_are_let_be(spoiler: Spoiler) -> None:
    assert spoiler.spoiled(both(write("content/.notes.txt", PAGE), write("content/.cache/page.markdown", PAGE)))


def break_everything(root: Path) -> None:
    """One mistake of each kind, each in a file of its own."""
    myths = root / "data" / "myths"
    stage = root / "data" / "stages" / "court.yml"
    stage.write_text(stage.read_text("utf-8").replace("title:", "titel:", 1), "utf-8")
    (myths / "overdue-is-crime.yml").write_bytes("claim: 甲".encode("gbk"))
    (myths / "fight-back.yml").write_text("", "utf-8")
    (root / "data" / "vocab" / "grades.yml").unlink()
    page = root / "content" / "about" / "privacy.md"
    page.write_text(page.read_text("utf-8").replace("title", "titel", 1), "utf-8")


def test_the_command_reports_all_files_at_once(project: Path) -> None:
    break_everything(project)
    result = lawbook(project, "check")
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    lines = result.stderr.splitlines()
    assert all(re.match(r"[\w./-]+:\d+: ", line) for line in lines[:-1])
    for path in (
        "stages/court.yml",
        "myths/overdue-is-crime.yml",
        "myths/fight-back.yml",
        "vocab/grades.yml",
        "about/privacy.md",
    ):
        assert any(path in line for line in lines)


def asked(root: Path, content: str) -> Path:
    path = root / "data" / "asked" / "myths.tsv"
    path.parent.mkdir(parents=True)
    path.write_text(content, "utf-8")
    return path


def test_questions_that_cannot_be_read_are_all_named(tmp_path: Path) -> None:
    """A row of one cell or of three, a question too short or too long: at the limit it is still one."""
    longest = "问" * 150
    rows = [
        "key\tasked",
        "a",
        "a\t怎么办\t乙",
        "a\t三个字",
        "a\t四个字吗",
        f"b\t{longest}",
        f"b\t{longest}问",
        "a\t再问一句",
    ]
    path = asked(tmp_path, "\n".join(rows) + "\n")
    problems: list[Problem] = []
    assert load_asked(path, tmp_path, problems) == {"a": ("四个字吗", "再问一句"), "b": (longest,)}
    assert list(map(str, problems)) == [
        "data/asked/myths.tsv:2: 一行两格：资料的文件名、一句问话",
        "data/asked/myths.tsv:3: 一行两格：资料的文件名、一句问话",
        "data/asked/myths.tsv:4: 问话要有 4 到 150 个字，这句有 3 个",
        "data/asked/myths.tsv:7: 问话要有 4 到 150 个字，这句有 151 个",
    ]


@pytest.mark.parametrize("content", ["a\t四个字吗\n", "", "key\tasked\tmore\n"])
def test_questions_without_their_heading_are_none(tmp_path: Path, content: str) -> None:
    path = asked(tmp_path, content)
    problems: list[Problem] = []
    assert load_asked(path, tmp_path, problems) == {}
    (problem,) = map(str, problems)
    said = "第一行应当是：key、asked，中间一个制表符" if content else "文件是空的"
    assert problem == f"data/asked/myths.tsv:1: {said}"
