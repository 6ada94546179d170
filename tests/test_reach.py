"""What may reach a reader, form by form: each is found in every disguise, and what only looks like it passes."""

from __future__ import annotations

import unicodedata

import pytest
from lawbook.reach import Leave, faults, suspects, telephones

CODE, ADDRESS, UNSEEN, PHONE, MAIL = "网页代码", "站外的网址", "看不见的字符", "电话号码", "邮箱"
HANDLE, PRIVATE, IDENTITY, ADVERT, PATH = "私人联系方式", "私下联系", "身份证号、银行卡号", "广告", "路径"
FOUND = {
    CODE: (
        "<script>alert(1)</script>",
        "<SCRIPT SRC=x>",
        "<img src=x onerror=alert(1)>",
        "</article></main>",
        "甲<!-- 没有完",
        "<plaintext>",
        '<meta http-equiv=refresh content="3;url=x">',
        "&#x202e;",
        "&lt;b&gt;",
        "{{ 7*7 }}",
        "{% raw %}",
        "[看这里](javascript:alert(1))",
        "![图](x.png)",
        "javascript:alert(1)",
        "data:text/html,x",
        "<?php",
        "<svg/onload=alert(1)>",
    ),
    ADDRESS: (
        "http://evil.example.com/",
        "ｈｔｔｐ：／／evil.example.com",
        "https : / / evil.example",
        "//evil.example/x",
        "见 evil.com",
        "见ｅｖｉｌ．ｃｏｍ",
        "见 evil。com 那里",
        "www.gov.cn.evil.com",
        "https://gov.cn.evil.com/",
        "tel:13800138000",
        "weixin://dl/chat",
        "mailto:a@b.c",
        "t.me/abc 和 abc.top",
    ),
    MAIL: ("写信到 abc@example.org", "abc ＠ example.net"),
    UNSEEN: tuple(
        f"甲{char}乙" for char in "\u200b\u202e\u2066\ufeff\ufffe\ue000\u2028\u00a0\u00ad\u3164\u0301\x00\x1b\x7f\ud800"
    ),
    PATH: ("../../etc/passwd", "..\\x", "%2e%2e/x", "a\\b"),
    PHONE: (
        "13800138000",
        "１３８００１３８０００",
        "138 0013 8000",
        "1-3-8-0-0-1-3-8-0-0-0",
        "138、0013、8000",
        "138。0013。8000",
        "+86 138 0013 8000",
        "一三八零零一三八零零零",
        "幺三八 洞洞幺三 八洞洞洞",
        "壹叁捌零零壹叁捌零零零",
        "一３八00一三8零零0",
        "①③⑧⓪⓪①③⑧⓪⓪⓪",
        "➊➌➑⓿⓿➊➌➑⓿⓿⓿",
        "l38OOl38OOO",
        "٠١٣٨٠٠١٣٨٠٠٠"[1:],
        "400-123-4567",
        "400 1234567",
        "010-12345678",
        "（0571）87654321",
        "0571 8765 4321",
        "电话是13800138000。",
        "1 3 8\n0 0 1 3\n8 0 0 0",
    ),
    IDENTITY: (
        "11010519491231002X",
        "110105 19491231 0021",
        "6222 0200 0000 0000 000",
        "一一零一零五一九四九一二三一零零二一",
    ),
    HANDLE: (
        "微信号：abc12345",
        "微 信：abc12345",
        "“加V：abc12345”",
        "薇❤abc12345",
        "VX：abc12345",
        "QQ 123456",
        "Q Q：1234567",
        "扣扣 1234567",
        "企鹅号 123456",
        "telegram: abcdef",
        "TG abc_def",
        "公众号：law12345",
    ),
    PRIVATE: (
        "薇信",
        "溦信abc",
        "加V",
        "加v聊",
        "+薇",
        "vx",
        "ｖｘ",
        "wx 号",
        "weixin abc",
        "群号",
        "进群",
        "扫码加",
        "加卫星",
        "绿泡泡",
        "公 众 号",
    ),
    ADVERT: (
        "加微信咨询",
        "联系我们代办",
        "专业律师团队处理",
        "包成功",
        "不成功不收费",
        "先办后付",
        "加急费",
        "免费咨询热线。",
        "关注公众号",
    ),
}
PASSES = (
    "微信支付、QQ 邮箱、微信里收到的消息",
    "12378、12345、110、95588 这些号码",
    "2026-11-21 与 2025-05-28，共 15 日、20 万元",
    "第一百三十八条、第一百条、第一百三十八条、第一千条",
    "法释〔2020〕17号，GB/T 45251—2025，10亿元、13800138000元",
    "执行信息公开网 zxgk.court.gov.cn，https://www.gov.cn/ 也在",
    "一、二、三、四、五、六、七、八、九、十",
    "甲 < 乙，丙 & 丁，{一} 花括号，[一]",
    "加微小的利息，加急。有人说“加微信咨询，包成功”，不要信",
    "AT&T，C:，a/b，50%",
)
WITH_MARKUP = '[甲](stages/court.md#x)，**乙**\n{ .claim verdicts="absent" }\n<div class="x" markdown="1">'


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in FOUND.items() for text in texts], ids=ascii)
@pytest.mark.parametrize("around", ["{}", "前面的话，{}。后面的话"])
def test_it_is_found_in_every_disguise(kind: str, text: str, around: str) -> None:
    found = list(faults(around.format(text)))
    assert any(kind in message for _, message in found), found
    assert suspects(["甲。", around.format(text), "乙。"]) == [1]


@pytest.mark.parametrize("text", PASSES)
def test_what_only_looks_like_it_passes(text: str) -> None:
    assert list(faults(text)) == []
    assert suspects([text]) in ([], [0])


def test_the_place_is_where_it_stands() -> None:
    assert [place for place, _ in faults("甲。\n找13800138000")] == [4]
    assert [place for place, _ in faults("甲<b>乙<i>")] == [1, 5]


def test_texts_do_not_reach_into_each_other() -> None:
    assert suspects(["138", "0013", "8000", "加", "V", "“", "甲”"]) == []


def test_a_field_leaves_what_it_needs() -> None:
    assert list(faults("www.example.com、a/b@0123456", Leave.HOSTS)) == []
    assert list(faults("加微信，包成功", Leave.SAID)) == []
    assert list(faults(WITH_MARKUP, Leave.MARKDOWN)) == []
    assert [m for _, m in faults("微信号：abc12345，13800138000", Leave.SAID | Leave.HOSTS | Leave.MARKDOWN)] != []


@pytest.mark.parametrize(
    "target", ["https://evil.example.com", "//evil.example.com", "%2e%2e/x", "JavaScript:x", "\\\\x"]
)
def test_a_link_of_a_page_stays_inside(target: str) -> None:
    assert any("链接只通向本站" in message for _, message in faults(f"[甲]({target})", Leave.MARKDOWN))


@pytest.mark.parametrize("number", ["12378", "12 378", "１２３７８", "一二三七八", "95588", "13800138000"])
def test_public_numbers_are_telephones_too(number: str) -> None:
    assert [written for _, written in telephones(f"打{number}。")] == [number]


def test_no_letter_of_any_script_is_unseen() -> None:
    letters = [chr(code) for code in range(0x4E00, 0x9FFF) if unicodedata.category(chr(code)) == "Lo"]
    assert list(faults("，".join(letters[:3000]))) == []
