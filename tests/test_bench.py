"""The yardstick of the bench is built by our own hooks: it asks them for what they have."""

from __future__ import annotations

import re
import sys

import main
from conftest import ROOT

sys.path.insert(0, str(ROOT / "tests" / "bench"))
import stock


def test_the_yardstick_asks_for_hooks_that_are_there() -> None:
    asked = set(re.findall(r"\bmain\.(\w+)", stock.HOOKS))
    assert {"on_config", "on_files", "on_pre_page", "on_page_content", "build"} <= asked
    assert [name for name in asked if not hasattr(main, name)] == []
