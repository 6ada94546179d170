"""What may reach a reader, in whatever field or file it stands."""

from __future__ import annotations

from conftest import ROOT
from spoil import append, replace

from .made_up import PAGE, Bad, Fine, law, page, path, record

REACH = "nothing_else_reaches_a_reader"
CODE, ADDRESS, UNSEEN, PHONE = "资料里不写网页代码", "不写站外的网址", "有看不见的字符", "不写电话号码"
PRIVATE, IDENTITY, ADVERT = "不写私人联系方式", "不写身份证号、银行卡号", "不写广告、不引人联系"
SCRIPT, MOBILE = "<script>alert(1)</script>", "13800138000"
QUESTION, LAW = path("questions"), "data/statutes/made-up.yml"
WORDS, READING, CRISIS = "data/vocab/verdicts.yml", "data/reading.yml", "data/crisis.yml"
COMFORT = next(
    number for number, line in enumerate((ROOT / CRISIS).read_text("utf-8").splitlines(), 1) if "comfort: " in line
)
"""The line of a text that does not know it."""

CASES = [
    Bad(REACH, "a title", record("questions", title=f"问{SCRIPT}"), f"{QUESTION}:1", CODE),
    Bad(REACH, "an alias", record("questions", aliases=["甲", MOBILE]), f"{QUESTION}:*", PHONE),
    Bad(REACH, "a second line", record("questions", detail=f"甲。\n\n乙{SCRIPT}。"), f"{QUESTION}:*", CODE),
    Bad(REACH, "a telephone of a channel", record("channels", phone=SCRIPT), path("channels"), CODE),
    Bad(REACH, "an issuer", law(issuer=f"机关{SCRIPT}"), f"{LAW}:3", CODE),
    Bad(REACH, "a version", law(version="见 evil.example.com"), f"{LAW}:4", ADDRESS),
    Bad(REACH, "a provenance", law(provenance={"C1": f"a/b@0123456 {SCRIPT}"}), f"{LAW}:*", CODE),
    Bad(REACH, "what it is misused for", law(provisions={"1": {"misused_for": [MOBILE]}}), f"{LAW}:*", PHONE),
    Bad(REACH, "what others say", record("myths", claim=f"打{MOBILE}"), path("myths"), PHONE),
    Bad(REACH, "a word", replace(WORDS, "label: ", f"label: {SCRIPT}"), f"{WORDS}:*", CODE),
    Bad(REACH, "a reading", replace(READING, "sets:\n", f"sets:\n  甲: [乙{SCRIPT}]\n"), f"{READING}:*", CODE),
    Bad(REACH, "a crisis", replace(CRISIS, "comfort: ", "comfort: 微信号：abc12345"), f"{CRISIS}:{COMFORT}", PRIVATE),
    Bad(REACH, "a hard word", append("data/vocab/hard-words.yml", f"甲乙: 丙{SCRIPT}\n"), "data/vocab/*", CODE),
    Bad(REACH, "a page", page(f"甲。\n{SCRIPT}"), f"{PAGE}:9", "网页里不写别的网页代码"),
    Bad(REACH, "a description", page("甲。", description=f"述{SCRIPT}"), f"{PAGE}:3", CODE),
    Bad(REACH, "a link", page("[甲](https://evil.example.com/x)"), f"{PAGE}:8", "链接只通向本站的网页"),
    Bad(REACH, "attributes", page('甲。\n{: onclick="alert(1)" }'), f"{PAGE}:9", "花括号里只写"),
    Fine(REACH, "a link inside", page("[甲](about/privacy.md)。\n{ .claim }")),
    Fine(REACH, "where a copy was seen", law(provenance={"C1": "www.example.com、a/b.top@0123456"})),
    Fine(REACH, "an office", record("questions", detail="见 zxgk.court.gov.cn，打之前先看 2026-11-21 的通知。")),
]
