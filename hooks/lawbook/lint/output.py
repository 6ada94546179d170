"""What the linter found, for people, for other programs, for GitHub, for code scanning."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from .files import STDIN
from .verdict import DEFINITIONS, Finding, Verdict

PROBLEMS = ("error", "warning")
GITHUB = {"error": "error", "warning": "warning", "note": "notice"}
SARIF = "https://json.schemastore.org/sarif-2.1.0.json"


@dataclass
class Report:
    """The files read, those that could not be read with the reason, and every citation of the former."""

    files: list[str] = field(default_factory=list)
    unread: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def problems(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.judgement.level in PROBLEMS]

    def shown(self, quiet: bool) -> list[Finding]:
        return self.problems if quiet else self.findings


def text(report: Report, quiet: bool) -> str:
    """A line a citation, and what there is in all."""
    lines = [line for finding in report.shown(quiet) for line in _lines(finding)]
    counts = Counter(finding.judgement.verdict for finding in report.findings)
    parts = [f"{verdict.label} {counts[verdict]}" for verdict in Verdict if counts[verdict]]
    return "\n".join(
        [*lines, f"{len(report.files)} 个文件，{len(report.findings)} 处引用" + "".join(f"，{p}" for p in parts)]
    )


def _lines(finding: Finding) -> list[str]:
    judged = finding.judgement
    advice = f"；建议：{judged.suggestion}" if judged.suggestion else ""
    where = f"{finding.path}:{finding.line}:{finding.column}"
    first = f"{where}: {judged.verdict.label}：{_flat(finding.text)}　{judged.message}{advice}"
    return [first, f"    [原文→引文] {judged.difference}"] if judged.difference else [first]


def _flat(written: str) -> str:
    return " ".join(written.split())


def as_json(report: Report, quiet: bool) -> str:
    """Everything, as one object."""
    found = {
        "version": 1,
        "files": report.files,
        "unread": [{"path": path, "message": why} for path, why in report.unread.items()],
        "findings": [_record(finding) for finding in report.shown(quiet)],
        "counts": Counter(finding.judgement.verdict.value for finding in report.findings),
    }
    return json.dumps(found, ensure_ascii=False, indent=1)


def _record(finding: Finding) -> dict[str, Any]:
    judged = finding.judgement
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "text": finding.text,
        "law": finding.law,
        "provision": finding.provision,
        "verdict": judged.verdict.value,
        "label": judged.verdict.label,
        "level": judged.level,
        "message": judged.message,
        "suggestion": judged.suggestion,
        "difference": judged.difference,
        "page": judged.page,
        "grade": judged.grade,
    }


def github(report: Report, quiet: bool) -> str:
    """Annotations of GitHub Actions; what is fine is not annotated."""
    found = [finding for finding in report.shown(quiet) if finding.judgement.level in GITHUB]
    unread = [f"::error file={_property(path)}::{_data(why)}" for path, why in report.unread.items()]
    return "\n".join([*unread, *map(_annotation, found)])


def _annotation(finding: Finding) -> str:
    judged = finding.judgement
    place = {
        "file": finding.path,
        "line": finding.line,
        "endLine": finding.end_line,
        "col": finding.column,
        "endColumn": finding.end_column,
        "title": judged.verdict.label,
    }
    said = [_flat(finding.text), judged.message, judged.suggestion and f"建议：{judged.suggestion}", judged.difference]
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in place.items())
    return f"::{GITHUB[judged.level]} {properties}::{_data('　'.join(filter(None, said)))}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def sarif(report: Report, quiet: bool) -> str:
    """SARIF 2.1.0; what is fine is no result."""
    found = [finding for finding in report.shown(quiet) if finding.judgement.level != "none"]
    rules = [
        {
            "id": verdict.value,
            "name": verdict.name.capitalize(),
            "shortDescription": {"text": verdict.label},
            "fullDescription": {"text": DEFINITIONS[verdict]},
            "defaultConfiguration": {"level": verdict.level},
        }
        for verdict in Verdict
    ]
    unread = [
        {"level": "error", "message": {"text": why}, "locations": [{"physicalLocation": _artifact(path)}]}
        for path, why in report.unread.items()
    ]
    run = {
        "tool": {"driver": {"name": "lawbook-lint", "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not unread, "toolExecutionNotifications": unread}],
        "results": [_result(finding) for finding in found],
    }
    return json.dumps({"$schema": SARIF, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _artifact(path: str) -> dict[str, Any]:
    return {"artifactLocation": {"uri": "stdin" if path == STDIN else quote(path.replace("\\", "/"))}}


def _result(finding: Finding) -> dict[str, Any]:
    judged = finding.judgement
    said = [f"{judged.verdict.label}：{_flat(finding.text)}", judged.message]
    said += [f"建议：{judged.suggestion}"] if judged.suggestion else []
    said += [f"[原文→引文] {judged.difference}"] if judged.difference else []
    region = {
        "startLine": finding.line,
        "startColumn": finding.column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
    }
    return {
        "ruleId": judged.verdict.value,
        "ruleIndex": list(Verdict).index(judged.verdict),
        "level": judged.level,
        "message": {"text": "　".join(said)},
        "locations": [{"physicalLocation": {**_artifact(finding.path), "region": region}}],
    }


FORMS: dict[str, Callable[[Report, bool], str]] = {"text": text, "json": as_json, "github": github, "sarif": sarif}
