"""The linter on files: places in each kind of file, what cannot be read, the forms of output."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import pytest
from conftest import ROOT, environment
from hypothesis import given, settings
from hypothesis import strategies as st
from lawbook.lint.docx import document
from lawbook.lint.files import LARGEST, read
from lawbook.lint.markup import html, markdown
from lawbook.lint.unreadable import Unreadable

CITED = "《民法典》第六百七十六条"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHAPE = json.loads((ROOT / "tests" / "lint" / "sarif.json").read_text("utf-8"))
"""What SARIF 2.1.0 asks of the parts that we write."""


def docx(*paragraphs: str, notes: tuple[str, ...] = (), part: str = "word/document.xml") -> bytes:
    """A Word file; each paragraph is the XML of its runs."""
    body = "".join(f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{runs}</w:p>" for runs in paragraphs)
    foot = "".join(f"<w:footnote><w:p>{runs}</w:p></w:footnote>" for runs in notes)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')
        if notes:
            archive.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{W}">{foot}</w:footnotes>')
    return made.getvalue()


def run(*arguments: str, cwd: Path, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "lawbook", "lint", *arguments]
    env = environment(PYTHONPATH=str(ROOT / "hooks"))
    return subprocess.run(command, capture_output=True, input=given, cwd=cwd, env=env, check=False, timeout=120)


def found(*arguments: str, cwd: Path) -> list[tuple[str, int, int, int, str]]:
    records = json.loads(run("--json", *arguments, cwd=cwd).stdout)["findings"]
    return [(one["path"], one["line"], one["column"], one["endColumn"], one["verdict"]) for one in records]


@pytest.mark.parametrize(
    ("name", "content", "line", "column", "end"),
    [
        ("a.txt", f"第一行\n\n\u3000\u3000见{CITED}。", 3, 4, 16),
        ("crlf.txt", f"第一行\r\n见{CITED}。\r\n", 2, 2, 14),
        ("bom.txt", f"\ufeff见{CITED}", 1, 2, 14),
        ("a.md", "# 标题\n\n> 见 **《民法典》** 第六百七十六条", 3, 7, 22),
        ("link.md", "见[《民法典》](x.md)第六百七十六条", 1, 3, 22),
        ("a.html", "<p>一</p>\n<p>见《<b>民法典</b>》&nbsp;第六百七十六条</p>", 2, 5, 30),
    ],
)
def test_places(tmp_path: Path, name: str, content: str, line: int, column: int, end: int) -> None:
    (tmp_path / name).write_bytes(content.encode())
    assert found(name, cwd=tmp_path) == [(name, line, column, end, "current")]


def test_places_in_word_files_are_paragraphs(tmp_path: Path) -> None:
    split = "<w:r><w:t>依照《民法</w:t></w:r><w:r><w:tab/><w:t>典》</w:t></w:r><w:r><w:t>第六百七十六条</w:t></w:r>"
    note = f"<w:r><w:t>{CITED}</w:t></w:r>"
    (tmp_path / "a.docx").write_bytes(docx("<w:r><w:t>甲</w:t></w:r>", split, notes=(note,)))
    assert [one[1:3] for one in found("a.docx", cwd=tmp_path)] == [(2, 3), (3, 1)]


def test_text_boxes_are_read_once_and_deleted_words_not_at_all() -> None:
    box = f"<w:txbxContent><w:p><w:r><w:t>{CITED}</w:t></w:r></w:p></w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = f'<w:r><m:AlternateContent xmlns:m="{mc}"><m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback>'
    deleted = "<w:del><w:r><w:delText>《合同法》</w:delText></w:r></w:del>"
    passages = document(docx(f"{both}</m:AlternateContent></w:r>{deleted}"))
    assert [passage.text for passage in passages] == [CITED]


def test_other_encodings(tmp_path: Path) -> None:
    (tmp_path / "gbk.txt").write_bytes(CITED.encode("gb18030"))
    (tmp_path / "utf16.txt").write_bytes(CITED.encode("utf-16"))
    assert [one[4] for one in found("gbk.txt", "utf16.txt", cwd=tmp_path)] == ["current", "current"]


def test_scripts_styles_and_code_are_no_text() -> None:
    assert html("<script>《合同法》</script><style>《合同法》</style><p hidden>是</p>")[0].text == "是"
    assert [p.text.strip() for p in markdown("```\n《合同法》\n```\n是<!-- 《合同法》 -->\n")] == ["是"]


BAD = {
    "missing.txt": (None, "没有这个文件"),
    "binary.txt": (bytes(range(256)) * 40, "不是文字文件"),
    "a.pdf": (b"%PDF-1.7 ...", "是 PDF"),
    "old.doc": (b"\xd0\xcf\x11\xe0" + bytes(100), "旧版 Word"),
    "broken.docx": (b"PK\x03\x04 not a zip", "Word 文件坏了"),
    "zip.docx": (docx(part="word/other.xml"), "是压缩包，不是 Word 文件"),
    "xml.docx": (docx("<w:r>"), "Word 文件坏了"),
    "huge.txt": (b"a" * (LARGEST + 1), "文件太大"),
}


def test_bad_files_are_named_and_the_others_linted(tmp_path: Path) -> None:
    for name, (content, _) in BAD.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
    (tmp_path / "folder").mkdir()
    (tmp_path / "good.txt").write_text(f"{CITED}\n《合同法》第五十二条", "utf-8")
    result = run(*BAD, "folder", "good.txt", cwd=tmp_path)
    said = result.stderr.decode().splitlines()
    assert result.returncode == 2
    assert len(said) == len(BAD) + 1
    for name, (_, why) in BAD.items():
        assert any(line.startswith(f"{name}: ") and why in line for line in said), name
    assert "folder: 是文件夹" in said[-1]
    assert "good.txt:2:1: 已废止" in result.stdout.decode()


def test_a_bomb_is_not_unpacked() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 70_000_000 + b"</a>")
    with pytest.raises(Unreadable, match="解开后太大"):
        document(made.getvalue())
    entities = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", entities)
    with pytest.raises(Unreadable, match="DOCTYPE"):
        document(made.getvalue())


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=2000), st.sampled_from([".txt", ".md", ".html", ".docx"]))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, raw: bytes, ending: str) -> None:
    path = tmp_path_factory.mktemp("any") / f"a{ending}"
    path.write_bytes(raw)
    try:
        passages = read(str(path))
    except Unreadable:
        return
    for passage in passages:
        assert passage.where(0) <= passage.where(len(passage.text) - 1)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<", "&", "&#1;", "&amp", "<!--", "<![x", "<?", "字", "\n", "</", "<br>"]))
)
def test_any_markup_is_read(parts: list[str]) -> None:
    html("".join(parts))
    markdown("".join(parts))


@pytest.mark.parametrize(("text", "code"), [(CITED, 0), ("《民法典》、公务员法第三条", 0), ("《合同法》", 1), ("", 0)])
def test_exit_status_and_standard_input(tmp_path: Path, text: str, code: int) -> None:
    assert run("-", cwd=tmp_path, given=text.encode()).returncode == code


def test_quiet_lists_problems_only(tmp_path: Path) -> None:
    result = run("-q", "-", cwd=tmp_path, given=f"{CITED}\n《合同法》".encode())
    first, last = result.stdout.decode().splitlines()
    assert first.startswith("-:2:1: 已废止：《合同法》")
    assert last == "1 个文件，2 处引用，存在且现行 1，已废止 1"


def test_annotations_of_github(tmp_path: Path) -> None:
    (tmp_path / "甲,乙.txt").write_text(f"{CITED}、《民法典》\n100%《合同法》第五十二条", "utf-8")
    result = run("--github", "甲,乙.txt", "没有.txt", cwd=tmp_path)
    lines = result.stdout.decode().splitlines()
    assert [line.partition(" ")[0] for line in lines] == ["::error", "::notice", "::error"]
    assert lines[0] == "::error file=没有.txt::没有这个文件"
    assert "file=甲%2C乙.txt,line=2,endLine=2,col=5,endColumn=15,title=已废止::《合同法》第五十二条" in lines[2]


def test_sarif(tmp_path: Path) -> None:
    (tmp_path / "甲 乙.txt").write_text(
        f"{CITED}\n民法典第六百八十条 禁止高息借贷，借贷利率不得违反国家有关规定。", "utf-8"
    )
    result = run("--sarif", "甲 乙.txt", "没有.txt", cwd=tmp_path)
    log = json.loads(result.stdout)
    jsonschema.Draft7Validator(SHAPE).validate(log)
    (one,) = log["runs"][0]["results"]
    place = one["locations"][0]["physicalLocation"]
    assert (one["ruleId"], one["level"]) == ("misquoted", "error")
    assert place["artifactLocation"]["uri"] == "%E7%94%B2%20%E4%B9%99.txt"
    assert place["region"] == {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 10}
    assert log["runs"][0]["tool"]["driver"]["rules"][one["ruleIndex"]]["id"] == "misquoted"
    (unread,) = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert unread["message"]["text"] == "没有这个文件"


def test_the_same_file_is_linted_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CITED, "utf-8")
    assert len(found("a.txt", "a.txt", cwd=tmp_path)) == 1


def test_broken_data_are_said(tmp_path: Path) -> None:
    (tmp_path / "data" / "statutes").mkdir(parents=True)
    (tmp_path / "data" / "statutes" / "a.yml").write_text("title: 甲\n", "utf-8")
    command = [sys.executable, "-m", "lawbook", "--root", str(tmp_path), "lint", "-"]
    env = environment(PYTHONPATH=str(ROOT / "hooks"))
    result = subprocess.run(command, capture_output=True, input=b"", env=env, check=False)
    assert result.returncode == 2
    assert "data/statutes/a.yml:1: 缺少必填字段" in result.stderr.decode()
