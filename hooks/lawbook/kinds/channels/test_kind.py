"""The channel: found by its number too."""

from __future__ import annotations

from records import WORDS, bad, good

from lawbook.kinds import KINDS
from lawbook.kinds.channels import Channel

SAMPLE = """\
order: 1
title: 某热线
aliases: [投诉]
phone: "12345"
phone_grade: unverified
takes: 甲。
checked: 2026-11-21
"""


def test_what_it_says() -> None:
    channel = good("channels", SAMPLE)
    assert isinstance(channel, Channel)
    assert (channel.called(WORDS), channel.summary(), channel.place()) == ("某热线", "甲。", 1)
    assert channel.searched() == ("投诉", "12345")
    assert KINDS["channels"].link("police") == "channels/index.md#police"


def test_without_a_number() -> None:
    silent = good("channels", SAMPLE.replace('phone: "12345"\nphone_grade: unverified\n', ""))
    assert silent.searched() == ("投诉",)


def test_bad_input() -> None:
    (found,) = bad("channels", SAMPLE.replace("unverified", "sure"))
    assert found.startswith("5: “phone_grade”不能写“sure”")
