"""A hundred and four hostile inputs: each as one edit of the project, and who says what of it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from spoil import Edit, append, edited, own, replace, write

ASKED, NEW = "data/questions/jail.yml", "data/questions/bomb.yml"
CIVIL, CHANNEL, PAGE = "data/statutes/civil-code.yml", "data/channels/pbc.yml", "content/for/borrower.md"
PUBLISHED, CITED, DIGESTS = "data/published.txt", "data/citations.tsv", "data/digests.tsv"
SCRIPT = "<script>alert(1)</script>"
BODY = "---\ntitle: 页\ndescription: 述。\n---\n\n# 页\n\n甲。\n"
"""A page that is well written."""


def line(path: str, field: str, text: str) -> Edit:
    """A field of a record with other text, quoted as YAML has it in double quotes."""

    def edit(root: Path) -> None:
        file = edited(root, path)
        made, count = re.subn(
            rf"^({field}: |- {field}: |  {field}: ).*$",
            lambda m: f'{m[1]}"{text}"',
            file.read_text("utf-8"),
            count=1,
            flags=re.M,
        )
        assert count, f"{path} has no {field}"
        file.write_text(made, "utf-8")

    return edit


def added(path: str, field: str, text: str) -> Edit:
    """`text` behind the first line that has the field."""

    def edit(root: Path) -> None:
        file = edited(root, path)
        made, count = re.subn(
            rf"^( *(?:- )?{field}: .+)$", lambda m: m[1] + text, file.read_text("utf-8"), count=1, flags=re.M
        )
        assert count, f"{path} has no {field}"
        file.write_text(made, "utf-8")

    return edit


def todo(text: str) -> Edit:
    return replace(ASKED, "\navoid:\n", f"\n- {text}\navoid:\n")


def raw(path: str, content: bytes) -> Edit:
    def edit(root: Path) -> None:
        edited(root, path).write_bytes(content)

    return edit


def linked(path: str, target: str) -> Edit:
    def edit(root: Path) -> None:
        own(root, path).symlink_to(target)

    return edit


def folder(path: str) -> Edit:
    return lambda root: own(root, f"{path}/x").parent.mkdir(exist_ok=True)


def named(name: bytes) -> Edit:
    """A question in a file with a name that is given in bytes."""
    return lambda root: Path(os.fsdecode(os.fsencode(own(root, ASKED).parent) + b"/" + name)).write_text("title: 甲\n")


def meta(text: str) -> Edit:
    """Lines more in the front matter of a page."""
    return replace(PAGE, "\ndescription: ", f"\n{text}\ndescription: ")


READ, DRAWN = "refused when it is read", "checked when pictures are drawn"
REACH, COLLIDE, OURS = "nothing_else_reaches_a_reader", "pages_do_not_collide", "templates_are_ours"
STAY, CITED_AS, WORDING = "addresses_stay", "citations_are_as_registered", "wording_is_as_imported"
PHONES, CITE = "numbers_to_call_are_public", "citations_resolve"
YAML = "不是合法的 YAML"
NAME = "它是网址的一部分"
MARKUP = "网页代码"
UNSEEN = "看不见的字符"
LONG = "太长了"
INPUTS: dict[str, tuple[Edit, str, str]] = {
    "NUL byte in YAML": (raw(ASKED, b"title: \x00\n"), READ, YAML),
    "NUL as \\0 escape in quotes": (line(ASKED, "title", "甲\\0乙？"), REACH, UNSEEN),
    "ESC \\x1b escape": (line(ASKED, "title", "甲\\x1b乙？"), REACH, UNSEEN),
    "lone surrogate \\uD800 escape": (line(ASKED, "title", "甲\\uD800乙？"), READ, YAML),
    "surrogate pair as escapes \\uD83D\\uDE00": (line(ASKED, "title", "甲\\uD83D\\uDE00？"), READ, YAML),
    "lone surrogate raw (CESU)": (raw(ASKED, b"title: \xed\xa0\x80\n"), READ, "不是 UTF-8 编码"),
    "RTL override raw": (line(ASKED, "title", "甲\u202e乙？"), REACH, UNSEEN),
    "RTL override in answer (prose)": (added(ASKED, "answer", "甲\u202e乙。"), REACH, UNSEEN),
    "isolate U+2066 in title": (line(ASKED, "title", "甲\u2066乙？"), REACH, UNSEEN),
    "zero-width space in title": (line(ASKED, "title", "甲\u200b乙？"), REACH, UNSEEN),
    "BOM inside text": (line(ASKED, "title", "甲\ufeff乙？"), REACH, UNSEEN),
    "noncharacter U+FFFE": (line(ASKED, "title", "甲\\uFFFE乙？"), REACH, UNSEEN),
    "private use U+E000 in title": (line(ASKED, "title", "甲\ue000乙？"), REACH, UNSEEN),
    "line separator U+2028 in title": (line(ASKED, "title", "甲\\u2028乙？"), REACH, UNSEEN),
    "emoji in title": (line(ASKED, "title", "甲😀乙？"), DRAWN, ""),
    "title of 10 MB": (line(ASKED, "title", "甲" * 3_400_000), READ, "文件太大"),
    "title of 300 kB (file below the limit)": (line(ASKED, "title", "甲" * 100_000), READ, LONG),
    "answer of 900 kB, short sentences": (added(ASKED, "answer", "甲乙丙。" * 70_000), READ, LONG),
    "billion laughs": (
        raw(
            NEW,
            b"".join(
                b"%c: &%c [%s]\n" % (c, c, b",".join([b"*%c" % (c - 1) if c > 97 else b"x"] * 9))
                for c in range(97, 107)
            ),
        ),
        READ,
        "锚点",
    ),
    "quadratic: 60 000 keys": (write(NEW, "".join(f"k{n}: 1\n" for n in range(60_000))), READ, "不认识的字段“k0”"),
    "deep brackets 100 000": (write(NEW, "[" * 100_000 + "]" * 100_000), READ, "嵌套太深"),
    "deep block indentation 400 levels": (
        write(NEW, "".join(f"{' ' * n}k{n}:\n" for n in range(400))),
        READ,
        "不认识的字段“k0”",
    ),
    "deep '- ' 90 then maps 90": (write(NEW, "- " * 90 + "".join("? a\n" for _ in range(90))), READ, YAML),
    "deep '? ' keys": (write(NEW, "? " * 200 + "a\n"), READ, "嵌套太深"),
    "python tag": (replace(ASKED, "title: ", "title: !!python/object:os.system "), READ, "不能用 YAML 标签"),
    "merge key <<": (replace(ASKED, "title: ", "<<: {a: b}\ntitle: "), READ, "不认识的字段“<<”"),
    "anchor and alias": (replace(ASKED, "topic: 法院", "topic: &a 法院\nverdict: *a"), READ, "锚点"),
    "two documents": (append(ASKED, "---\ntitle: 二\n"), READ, YAML),
    "%TAG directive": (write(ASKED, "%TAG ! tag:x,2000:\n---\n%TAG a\n"), READ, YAML),
    "text of 999 999 quotes": (write(ASKED, "title: " + "'" * 999_900 + "\n"), READ, LONG),
    "stray .yaml": (write("data/questions/x.yaml", "title: 甲\n"), READ, "这里只放 .yml 文件"),
    "stray dotfile .x.yml": (write("data/questions/.x.yml", "title: 甲\n"), READ, NAME),
    "upper case file name": (write("data/questions/Jail.yml", "title: 甲\n"), READ, NAME),
    "file name with %2e%2e": (write("data/questions/%2e%2e.yml", "title: 甲\n"), READ, NAME),
    "file name with newline": (named(b"a\nb.yml"), READ, NAME),
    "file name with non-UTF-8 byte": (named(b"\xff.yml"), READ, NAME),
    "folder called x.yml": (folder("data/questions/x.yml"), READ, "读不了这个文件"),
    "symlink to /etc/passwd": (linked("data/questions/x.yml", "/etc/passwd"), READ, "这里应当是“字段: 值”的映射"),
    "dangling symlink": (linked("data/questions/x.yml", "/nowhere"), READ, "读不了这个文件"),
    "symlink loop": (linked("data/questions/x.yml", "x.yml"), READ, "读不了这个文件"),
    "content symlink to /etc": (linked("content/etc", "/etc"), READ, "不放指向别处文件夹的链接"),
    "content/../ page name with space": (write("content/a b.md", BODY), READ, "文件名是网址的一部分"),
    "content page 'posters/stages/court.png.md'": (
        write("content/posters/stages/court.png.md", BODY),
        READ,
        "文件名是网址的一部分",
    ),
    "content page api/v1/index.md": (write("content/api/v1/index.md", BODY), COLLIDE, "由资料生成"),
    "content page s/index.md": (write("content/s/index.md", BODY), COLLIDE, "由资料生成"),
    "content page handbook/index.md": (write("content/handbook/index.md", BODY), COLLIDE, "由资料生成"),
    "content page about/unverified.md": (write("content/about/unverified.md", BODY), COLLIDE, "由资料生成"),
    "content page sources/s0.md": (write("content/sources/s0.md", BODY), COLLIDE, "由资料生成"),
    "content .html file with script": (write("content/evil.html", SCRIPT), READ, "content/ 里只放 .md 网页"),
    "content .svg with script": (write("content/assets/evil.svg", f"<svg>{SCRIPT}</svg>"), READ, "图片里不能有代码"),
    "template: ../../etc/passwd in front matter": (meta("template: ../../etc/passwd"), OURS, "这个模板"),
    "template: main.html": (meta("template: main.html"), OURS, "这个模板"),
    "front matter of 2 000 lines": (meta("\n".join(["aliases: [甲]"] * 2_000)), READ, "“aliases”重复"),
    "provision key ../../x": (replace(CIVIL, '"676":', '"../../x":'), READ, "不是条文标识"),
    "provision key index": (replace(CIVIL, '"676":', '"index":'), READ, "不是条文标识"),
    "provision alias index": (replace(CIVIL, '  "676":\n', '  "676":\n    aliases: [index]\n'), READ, "不是条文标识"),
    "provision alias ../x": (replace(CIVIL, '  "676":\n', '  "676":\n    aliases: [../x]\n'), READ, "不是条文标识"),
    "published.txt: ../../../pwn → myths/late-fee": (
        append(PUBLISHED, "../../../pwn → myths/late-fee\n"),
        STAY,
        "不是网址",
    ),
    "published.txt: pwn-abs → myths/late-fee": (append(PUBLISHED, "/tmp/pwn-abs → myths/late-fee\n"), STAY, "不是网址"),
    "published.txt: overwrites assets/search → myths/late-fee": (
        append(PUBLISHED, "assets/search → myths/late-fee\n"),
        STAY,
        "不是一份资料的网址",
    ),
    "published.txt: GBK bytes": (raw(PUBLISHED, "编码".encode("gbk")), STAY, "不是 UTF-8 编码"),
    "citations.tsv: binary": (raw(CITED, b"\xff\x00"), CITED_AS, "不是 UTF-8 编码"),
    "digests.tsv: copies not a number": (append(DIGESTS, "civil-code\t9\tverbatim\tmany\tx\n"), WORDING, "登记表坏了"),
    "digests.tsv: deleted": (lambda root: own(root, DIGESTS).unlink(), WORDING, "没有登记"),
    "phone: quote and script": (line(CHANNEL, "phone", f'12363\\">{SCRIPT}'), REACH, MARKUP),
    "phone: javascript:": (line(CHANNEL, "phone", "javascript:alert(1)"), PHONES, "不是公开的号码"),
    "order: 10**30": (line(CHANNEL, "order", "1" + "0" * 30), READ, "太大"),
    "order: 9999999 (date.fromordinal limit)": (line(CHANNEL, "order", "9999999"), READ, "太大"),
    "order: 0": (line(CHANNEL, "order", "0"), READ, "太小"),
    "order: 4.5": (line(CHANNEL, "order", "4.5"), READ, "不是整数"),
    "order: 1e3": (line(CHANNEL, "order", "1e3"), READ, "不是整数"),
    "order: Arabic-Indic digit ٤": (line(CHANNEL, "order", "٤"), READ, "不是整数"),
    "edition_year: 99999999999999999999": (
        replace(CIVIL, "rank: law", "rank: law\nedition_year: 99999999999999999999"),
        READ,
        "太大",
    ),
    "last_article: -1": (replace(CIVIL, "last_article: 1260", "last_article: -1"), READ, "太小"),
    "effective: 0001-01-01": (replace(CIVIL, "effective: 2021-01-01", "effective: 0001-01-01"), READ, "不是日期"),
    "effective: 2021-02-30": (replace(CIVIL, "effective: 2021-01-01", "effective: 2021-02-30"), READ, "不是日期"),
    "effective: ２０２１-01-01 (full-width digits)": (
        replace(CIVIL, "effective: 2021-01-01", "effective: ２０２１-01-01"),
        READ,
        "不是日期",
    ),
    "vocab label with script": (added("data/vocab/verdicts.yml", "label", SCRIPT), REACH, MARKUP),
    "vocab sign with script": (added("data/vocab/verdicts.yml", "sign", SCRIPT), REACH, MARKUP),
    "title with script": (added(ASKED, "title", SCRIPT), REACH, MARKUP),
    "title with attribute break": (line(ASKED, "title", '甲\\"><img src=x onerror=alert(1)>？'), REACH, MARKUP),
    "title with Jinja": (line(ASKED, "title", "甲{{ 7*7 }}？"), REACH, MARKUP),
    "topic with script": (added(ASKED, "topic", SCRIPT), READ, "“topic”不能写"),
    "answer with script": (added(ASKED, "answer", SCRIPT), REACH, MARKUP),
    "todo with event handler": (todo("<b onclick=alert(1)>甲</b>。"), REACH, MARKUP),
    "todo with javascript: link": (todo("'[甲](javascript:alert(1))。'"), REACH, MARKUP),
    "todo with meta refresh": (todo("甲<meta http-equiv=refresh content=0>。"), REACH, MARKUP),
    "todo with </article></main>": (todo("甲</article></main>。"), REACH, MARKUP),
    "todo with unclosed <!--": (todo("甲<!-- 乙。"), REACH, MARKUP),
    "todo with <plaintext>": (todo("甲<plaintext>。"), REACH, MARKUP),
    "todo with entity &#x202e; &lt;": (todo("甲&#x202e; &lt;。"), REACH, MARKUP),
    "claim with script": (added("data/myths/late-fee.yml", "claim", SCRIPT), REACH, MARKUP),
    "statute title with script": (
        replace(CIVIL, "title: 中华人民共和国民法典", f"title: 中华人民共和国民法典{SCRIPT}"),
        REACH,
        MARKUP,
    ),
    "statute issuer with script": (added(CIVIL, "issuer", SCRIPT), REACH, MARKUP),
    "statute version with script": (added(CIVIL, "version", SCRIPT), REACH, MARKUP),
    "provenance with script": (
        replace(CIVIL, "C1: ImCa0/just-laws@5c000d2", f"C1: ImCa0/just-laws@5c000d2{SCRIPT}"),
        REACH,
        MARKUP,
    ),
    "misused_for with script": (
        replace(CIVIL, '  "676":\n', f'  "676":\n    misused_for: [甲{SCRIPT}]\n'),
        REACH,
        MARKUP,
    ),
    "regex bomb: 40 000 opening 《": (todo("《" * 40_000), READ, LONG),
    "regex bomb: 第一第一… 100 kB": (todo("第一" * 17_000), READ, LONG),
    "regex bomb: 一×200 000": (todo("一" * 200_000), READ, LONG),
    "regex bomb: spaces ×200 000 after 》": (todo("《民法典》" + " " * 200_000 + "第一条。"), READ, LONG),
    "regex bomb: 《民法典》至至至": (todo("《民法典》" + "至" * 20_000), READ, LONG),
    "regex bomb: （（（ ×50 000": (todo("《民法典》" + "（" * 50_000), READ, LONG),
    "range 第一条至第九千条": (todo("见《民法典》第一条至第九千条。"), CITE, "没有收录第一条"),
}
"""Name → the edit, the rule that objects, and what it says."""
