"""The command line. Editors meet it through make; messages are Chinese, one problem a line.

A command imports what it needs when it runs: `check` is asked for often and has to answer at once.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path

from . import library
from .source import Invalid, Problem, Refused
from .today import today

PROJECT = "mkdocs.yml"
"""The file by which the folder of the project is known."""


def run() -> None:
    """The console script."""
    sys.exit(main(sys.argv[1:]))


def main(arguments: list[str]) -> int:
    """Run one command; 0 if all is well, 1 if problems were printed, 2 for a wrong call."""
    gc.disable()  # a command ends before there is anything worth collecting
    options = _parser(arguments).parse_args(arguments)
    if options.command == "lint":
        from .lint import command

        return command.run(options, options.root or command.ROOT)
    try:
        options.root = options.root or _project(Path.cwd())
        found = COMMANDS[options.command](options)
    except Invalid as error:
        found = error.problems
    except Refused as error:
        print(error, file=sys.stderr)
        return 1
    for problem in found:
        print(problem, file=sys.stderr)
    if found:
        print(f"共 {len(found)} 处问题", file=sys.stderr)
    return bool(found)


def _project(folder: Path) -> Path:
    """The project that `folder` is in.

    Raises:
        Refused: it is in none.
    """
    for parent in (folder, *folder.parents):
        if (parent / PROJECT).is_file():
            return parent
    raise Refused("这里不是本站的文件夹：先在命令窗口里进入项目文件夹")


def _parser(arguments: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lawbook", description="核对、导入、登记法条与页面")
    parser.add_argument("--root", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--today", help="当作今天的日期，例如 2026-01-01")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    commands.add_parser("check", help="核对全部资料与文字")
    commands.add_parser("build", help="生成网站到 site/：全部做好才换上，有错就不动旧的")
    commands.add_parser("freshness", help="哪些太久没有核对：半年以上的列出来，一年以上的算不合格")
    commands.add_parser("schema", help="重新生成 data/schema/")
    commands.add_parser("publish", help="登记新网址、各页的引用与判断，重新生成 data/schema/")
    verify = commands.add_parser("verify", help="与参考文本逐字比对")
    verify.add_argument("--from", dest="folder", type=Path, required=True, help="参考文本的目录")
    verify.add_argument("--and", dest="second", type=Path, help="第二份参考文本的目录：两份一起比")
    verify.add_argument("--each", action="store_true", help="逐条列出一致、不同、没有")
    tables = commands.add_parser("tables", help="从参考文本导入节假日、利率两张表")
    tables.add_argument("--from", dest="folder", type=Path, required=True, help="参考文本的目录")
    lint = commands.add_parser("lint", help="检查文件里引用的法条：有没有、还作不作数、写得对不对")
    if "lint" in arguments:
        from .lint import command

        command.arguments(lint)
    laws = commands.add_parser("laws", help="由参考文本重新生成 data/laws/")
    laws.add_argument("--from", dest="folder", type=Path, required=True, help="参考文本的目录")
    add = commands.add_parser("add", help="从参考文本逐字导入条文")
    add.add_argument("law", help="文件名，例如 civil-code")
    add.add_argument("keys", nargs="+", metavar="no", help="条号，例如 676、293-1、i2，或名称标识")
    add.add_argument("--from", dest="folder", type=Path, required=True, help="参考文本的目录")
    add.add_argument("--block", dest="blocks", type=int, action="append", help="没有条号时：第几段（可多次）")
    add.add_argument("--name", default="", help="没有条号时：名称，例如 催收时间")
    add.add_argument("--part", default="", help="没有条号时：article-sources 里的名目")
    return parser


def _load(options: argparse.Namespace) -> library.Library:
    return library.load(options.root, today(options.today, os.environ, options.root))


def _check(options: argparse.Namespace) -> list[Problem]:
    from . import checks

    return checks.problems(_load(options))


def _build(options: argparse.Namespace) -> list[Problem]:
    from . import building

    if code := building.whole(options.root, building.mkdocs(options.root, os.environ)):
        sys.exit(code)
    return []


def _freshness(options: argparse.Namespace) -> list[Problem]:
    from .freshness import Freshness

    fresh = Freshness(_load(options))
    for problem in sorted(fresh.ageing()):
        print(problem)
    return sorted(fresh.outdated())


def _schema(options: argparse.Namespace) -> list[Problem]:
    from . import schema

    schema.write(options.root)
    return []


def _publish(options: argparse.Namespace) -> list[Problem]:
    from . import published, registers, schema

    loaded = _load(options)
    for address in published.publish(loaded):
        print(f"/{address}/")
    for register in registers.REGISTERS:
        register.write(loaded)
    for history in registers.HISTORIES:
        history.add(loaded)
    schema.write(options.root)
    return []


def _verify(options: argparse.Namespace) -> list[Problem]:
    from . import importing

    for folder in filter(None, (options.folder, options.second)):
        if not folder.is_dir():
            raise Refused(f"没有这个目录：{folder}")
    loaded = _load(options)
    laws = importing.Laws.of(options.folder)
    found = sorted([*importing.verify(loaded, options.folder), *laws.problems(options.root)])
    if options.each or options.second:
        folders = [options.folder, *([options.second] if options.second else [])]
        rows = list(importing.agreement(loaded, folders))
        for line in (*(rows if options.each else ()), *importing.counted(rows)):
            print(line)
        found += importing.disagreeing(rows)
    print(f"{len(loaded.held())} 条，{len(loaded.statutes)} 个文件，{len(found)} 处不同")
    return found


def _laws(options: argparse.Namespace) -> list[Problem]:
    from . import importing

    importing.Laws.of(options.folder).write(options.root)
    return []


def _add(options: argparse.Namespace) -> list[Problem]:
    from . import importing

    reference = importing.open_reference(options.folder, options.law)
    chosen = {"blocks": options.blocks, "name": options.name, "part": options.part}
    for key in importing.add(options.root, reference, options.keys, **chosen):
        print(f"{options.law} {key}")
    return []


def _tables(options: argparse.Namespace) -> list[Problem]:
    from . import importing

    for line in importing.tables(options.root, options.folder):
        print(line)
    return []


COMMANDS = {
    "check": _check,
    "build": _build,
    "freshness": _freshness,
    "schema": _schema,
    "publish": _publish,
    "verify": _verify,
    "add": _add,
    "tables": _tables,
    "laws": _laws,
}
