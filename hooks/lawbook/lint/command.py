"""`python -m lawbook lint`, also installed as `lawbook-lint`: is what a document cites there, and in force?"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from ..source import Invalid
from .files import read
from .judging import Judge
from .laws import Laws
from .linting import findings
from .output import FORMS, Report
from .passages import Passage
from .unnamed import Rules
from .unreadable import Unreadable
from .verdict import Finding

PACKAGE = Path(__file__).resolve().parents[1]
ROOT = PACKAGE if (PACKAGE / "data").is_dir() else PACKAGE.parents[1]
"""Above the folder `data`: installed, the data lie within the package."""
EXIT = "退出码：0 没有问题；1 有问题（本站未收录、只写法名的不算）；2 有文件读不了，或者参数不对"


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("files", nargs="+", metavar="文件", help="txt、md、html、docx；- 是标准输入")
    form = parser.add_mutually_exclusive_group()
    for name, help_text in (("json", "输出 JSON"), ("github", "输出 GitHub 的注解"), ("sarif", "输出 SARIF 2.1.0")):
        form.add_argument(f"--{name}", dest="form", action="store_const", const=name, help=help_text)
    parser.add_argument("-q", "--quiet", action="store_true", help="只列有问题的")
    parser.set_defaults(form="text")
    parser.epilog = EXIT


def run(options: argparse.Namespace, root: Path = ROOT) -> int:
    """Lint the files; what cannot be read is said on the standard error, and the others are linted still."""
    try:
        linter = Linter(root)
    except Invalid as error:
        print(error, file=sys.stderr)
        return 2
    report = Report()
    for name in dict.fromkeys(options.files):
        try:
            report.findings += linter.lint(name)
            report.files.append(name)
        except Unreadable as error:
            report.unread[name] = str(error)
            print(f"{name}: {error}", file=sys.stderr)
    print(FORMS[options.form](report, options.quiet))
    return 2 if report.unread else int(bool(report.problems))


class Linter:
    """The linter with what it knows."""

    def __init__(self, root: Path = ROOT) -> None:
        self.judge, self.rules = Judge(Laws.load(root)), Rules.load(root)

    def lint(self, name: str) -> list[Finding]:
        """The findings of one file, in order.

        Raises:
            Unreadable: it cannot be read.
        """
        passages = read(name)
        return sorted(self.findings(name, passages), key=lambda finding: (finding.line, finding.column))

    def findings(self, name: str, passages: list[Passage]) -> Iterator[Finding]:
        """Those of a document that has been read: its citations first, then rules without a law."""
        yield from findings(name, passages, self.judge)
        for passage in passages:
            yield from self.rules.findings(name, passage)


def main() -> None:
    """The command `lawbook-lint`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    parser = argparse.ArgumentParser(
        prog="lawbook-lint", description="检查文件里引用的法条：有没有、还作不作数、写得对不对"
    )
    arguments(parser)
    try:
        code = run(parser.parse_args())
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 1
    sys.exit(code)
