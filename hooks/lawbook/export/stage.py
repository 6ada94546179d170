"""What the tool “我在哪一步” needs of the records: the questions, and where each answer leads. No words.

`web/tools/stage/rules.js` reads the same names.
"""

from __future__ import annotations

import json

from ..library import Library
from ..model import StageAnswer


def stage(library: Library) -> str:
    """As JSON."""
    asked = library.stage_questions
    questions = {
        key: {name: _leads(answer) for name, answer in question.answers.items()}
        for key, question in asked.questions.items()
    }
    content = {"begin": asked.first, "questions": questions}
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _leads(answer: StageAnswer) -> dict[str, str | bool]:
    found = {"next": answer.next, "stage": answer.stage, "see": answer.see, "clock": answer.clock}
    return {name: str(value) for name, value in found.items() if value} | ({"danger": True} if answer.danger else {})
