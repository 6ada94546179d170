"""The dated tables: copied with their grades, and silent outside what they cover; clocks are counted on them."""

from __future__ import annotations

import calendar
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import LIBRARY, REFERENCE, ROOT
from lawbook import digests, importing
from lawbook.loading import load_table
from lawbook.model import Counting
from lawbook.model.tables import Holiday, Rate
from lawbook.quantities import Measure
from lawbook.source import Problem


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the reference folder is not beside this checkout")
def test_they_are_what_the_reference_says(tmp_path: Path) -> None:
    assert list(importing.tables(tmp_path, REFERENCE)) == ["holidays 282", "lpr 83"]
    for name in ("holidays", "lpr", "digests"):
        path = f"data/tables/{name}.tsv"
        assert (tmp_path / path).read_bytes() == (ROOT / path).read_bytes()


@pytest.mark.parametrize(
    ("missing", "message"), [("holidays-cn.tsv", "里没有 holidays-cn.tsv"), ("README.md", "没有说明")]
)
def test_what_the_folder_lacks_is_said_and_nothing_is_written(tmp_path: Path, missing: str, message: str) -> None:
    shutil.copytree(ROOT / "data" / "tables", tmp_path / "from" / "data")
    names = {"holidays-cn.tsv": "holidays.tsv", "lpr-1y.tsv": "lpr.tsv"}
    for there, here in names.items():
        text = (tmp_path / "from" / "data" / here).read_text("utf-8")
        rows = [line for line in text.splitlines() if not line.startswith("#")]
        (tmp_path / "from" / "data" / there).write_text("\n".join([as_there(rows[0]), *rows[1:]]), "utf-8")
    (tmp_path / "from" / "data" / "README.md").write_text("`holidays-cn.tsv` — a\n\n`lpr-1y.tsv` — b\n", "utf-8")
    assert list(importing.tables(tmp_path / "good", tmp_path / "from")) == ["holidays 282", "lpr 83"]
    (tmp_path / "from" / "data" / missing).unlink()
    with pytest.raises(importing.NotInReference, match=message):
        list(importing.tables(tmp_path / "to", tmp_path / "from"))
    assert not (tmp_path / "to").exists()


def as_there(heading: str) -> str:
    """The columns as the reference folder names them."""
    columns = {"day": "date", "notice": "notice_named_by_the_copy", "one_year": "lpr_1y", "five_year": "lpr_5y"}
    rate = {"copies": "copies_of_1y", "grade": "grade_1y"} if "one_year" in heading else {}
    return "\t".join({**columns, **rate}.get(name, name) for name in heading.split("\t"))


HEADING = "day\tcopies\tgrade\tone_year\tfive_year\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("day\tcopies\n", "第一行应当是：day、copies、grade、one_year、five_year"),
        (HEADING + "2019-02-30\tA\tverbatim\t4\t5\n", "2: 这一行读不懂：day“2019-02-30”"),
        (HEADING + "2019-02-20\tA\treported\t-4\t5\n", "2: 这一行读不懂：grade“reported”、one_year“-4”"),
        (HEADING + "2019-02-20\tA\tverbatim\t4\n", "2: 应当有 5 格，现在有 4 格"),
        (
            HEADING + "2019-02-20\tA\tverbatim\t4\t5\n2019-02-20\tA\tverbatim\t4\t5\n",
            "3: 日期要一天比一天晚：2019-02-20 在 2019-02-20 后面",
        ),
        (HEADING + "昨天\tA\tverbatim\t四\t5\n1\tA\n", "2: 这一行读不懂：day“昨天”、one_year“四”"),
    ],
)
def test_bad_rows_are_found_at_their_lines(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "x.tsv").write_text(text, "utf-8")
    problems: list[Problem] = []
    load_table(tmp_path / "x.tsv", Rate, tmp_path, problems)
    assert any(message in str(problem) for problem in problems), problems


def test_a_missing_table_is_said(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert load_table(tmp_path / "x.tsv", Holiday, tmp_path, problems) == {}
    assert "读不了这个文件" in str(problems[0])


def test_days_of_work_and_rest() -> None:
    holidays = LIBRARY.holidays
    assert holidays.works(date(2026, 10, 1)) is False  # a Thursday off
    assert holidays.works(date(2026, 11, 20)) is True
    assert holidays.works(date(2026, 11, 21)) is False  # an ordinary Saturday
    worked = [day for day, row in holidays.rows.items() if row.kind == "work"]
    assert all(holidays.works(day) is True for day in worked)
    for outside in (date(2018, 12, 31), date(2027, 1, 1)):
        assert (holidays.covers(outside), holidays.works(outside), holidays.next_working(outside)) == (
            False,
            None,
            None,
        )
    assert holidays.next_working(date(2026, 12, 5)) == date(2026, 12, 7)
    assert holidays.next_working(date(2026, 12, 7)) == date(2026, 12, 7)


def test_a_rate_holds_until_the_next_and_is_unknown_outside() -> None:
    rates = LIBRARY.rates
    first, last = min(rates.rows), max(rates.rows)
    assert rates.on(first - timedelta(days=1)) is None
    assert rates.on(last + timedelta(days=1)) is None
    assert rates.on(first) is rates.rows[first]
    assert rates.on(date(2019, 9, 19)) is rates.rows[date(2019, 8, 20)]
    assert rates.on(date(2019, 9, 20)) is rates.rows[date(2019, 9, 20)]


def test_the_digests_are_those_of_the_tables() -> None:
    assert list(digests.tables(LIBRARY)) == []


def last_day(received: date, number: int, unit: Measure, counting: Counting) -> date | None:
    """The last day of a period, from what its record and its rule of counting say and nothing else."""
    start = received if counting.start == "next-day" else received - timedelta(days=1)
    if unit in (Measure.MONTH, Measure.YEAR):
        months = start.month - 1 + number * (12 if unit is Measure.YEAR else 1)
        year, month = start.year + months // 12, months % 12 + 1
        last = date(year, month, min(start.day, calendar.monthrange(year, month)[1]))
    elif unit is Measure.WORKING_DAY:
        last = start
        for _ in range(number):
            found = LIBRARY.holidays.next_working(last + timedelta(days=1))
            assert found
            last = found
    else:
        last = start + timedelta(days=number)
    return LIBRARY.holidays.next_working(last) if counting.roll == "next-working-day" else last


WORKED = [
    ("payment-order-objection", "order", date(2026, 11, 20), date(2026, 12, 7)),  # the fifteenth day is a Saturday
    ("answer", "ordinary", date(2026, 11, 16), date(2026, 12, 1)),
    ("preservation-review", "you", date(2026, 9, 28), date(2026, 10, 8)),  # over the holidays of October
    ("fine-detention-review", "you", date(2026, 11, 18), date(2026, 11, 23)),
    ("retrial", "effect", date(2025, 8, 31), date(2026, 2, 28)),
    ("dishonest-removal", "removal", date(2026, 11, 19), date(2026, 11, 24)),
    ("complaint-institution", "simple", date(2026, 11, 20), date(2026, 12, 4)),
    ("arbitration-set-aside", "award", date(2026, 9, 1), date(2026, 11, 30)),
    ("credit-objection", "answer", date(2026, 11, 1), date(2026, 11, 20)),
    ("limitation", "ordinary", date(2023, 5, 3), date(2026, 5, 6)),  # the third of May is a day off
]


@pytest.mark.parametrize(("key", "name", "received", "expected"), WORKED, ids=[f"{row[0]}-{row[2]}" for row in WORKED])
def test_a_last_day_follows_from_the_record_alone(key: str, name: str, received: date, expected: date) -> None:
    clock = LIBRARY.clocks[key]
    variant = clock.variants[name]
    assert variant.unit
    counting = LIBRARY.countings[variant.counting or clock.counting]
    assert last_day(received, variant.numbers[-1], variant.unit, counting) == expected
