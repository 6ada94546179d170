"""What was decided, and the words on which sentences turn: each change is a line of a register."""

from __future__ import annotations

from spoil import append

from .made_up import Bad, Fine, record
from .records import sub

DECIDED, TURNING = "decisions_are_as_registered", "turning_words_are_as_registered"
MYTH, CONDUCT, THREAT = "data/myths/late-fee.yml", "data/conducts/insult.yml", "data/threats/arrest.yml"
CLOCK, CHANNEL, LETTER = "data/deadlines/appeal-judgment.yml", "data/channels/pbc.yml", "data/letters/bill-request.yml"
STAGE, LAW, WORDS = "data/stages/court.yml", "data/statutes/civil-code.yml", "data/vocab/permissions.yml"
DIFFERENT = "与登记的不同，登记的是"
REGISTER, SENTENCES = "data/registers/decided.tsv", "data/registers/words.tsv"

CHANGES = {
    "a verdict": (sub(MYTH, r"^verdict: .*", "verdict: accurate"), MYTH, "verdict=accurate"),
    "a ruling": (sub(CONDUCT, r"ruling: forbidden", "ruling: allowed"), CONDUCT, "ruling=allowed"),
    "a day of a ruling": (sub(CONDUCT, r"since: 2023-03-01", "since: 2023-04-10"), CONDUCT, "since=2023-04-10"),
    "a likelihood": (sub(THREAT, r"when: never", "when: now"), THREAT, "when=now"),
    "a threat of a stage": (sub(STAGE, r"when: never", "when: now"), STAGE, "when=now"),
    "a number of a clock": (sub(CLOCK, r"amount: 15", "amount: 10"), CLOCK, "amount=10"),
    "a unit of a clock": (sub(CLOCK, r"unit: day", "unit: month"), CLOCK, "unit=month"),
    "a digit of a telephone": (sub(CHANNEL, r"12363", "12364"), CHANNEL, "phone=12364"),
    "a grade of a telephone": (sub(CHANNEL, r"phone_grade: .*", "phone_grade: verbatim"), CHANNEL, "=verbatim"),
    "a danger": (sub(CONDUCT, r"^danger: true\n", ""), CONDUCT, DIFFERENT),
    "a side effect": (sub(LETTER, r"^side_effects:\n- .*(?:\n  .*)*\n", "side_effects:\n"), LETTER, "side_effects×"),
    "a rank": (sub(LAW, r"^rank: law", "rank: rule"), LAW, "rank=rule"),
    "an issuer": (sub(LAW, r"^issuer: .*", "issuer: 某机关"), LAW, "issuer=某机关"),
    "a day of a law": (sub(LAW, r"^effective: .*", "effective: 2021-02-01"), LAW, "effective=2021-02-01"),
    "a source of an article": (sub(LAW, r"^    sources:\n    - C1\n", "    sources:\n"), LAW, DIFFERENT),
    "a label": (sub(WORDS, r"label: 禁止", "label: 允许"), WORDS, "label=允许"),
}
TURNS = {
    "a negation": (sub(STAGE, r"不要", "要"), STAGE),
    "a number": (sub(CLOCK, r"15 日", "10 日"), CLOCK),
    "may for must": (sub(CONDUCT, r"可以", "应当"), CONDUCT),
    "an authority": (sub(CHANNEL, r"人民银行", "监管总局"), CHANNEL),
}
CASES = [
    *[Bad(DECIDED, name, edit, f"{path}:*", said) for name, (edit, path, said) in CHANGES.items()],
    Bad(DECIDED, "a new record", record("questions"), "data/questions/spoiled.yml:1", "处判断还没有登记"),
    Bad(
        DECIDED,
        "a record gone",
        append(REGISTER, "myths/gone\tverdict=untrue\n"),
        f"{REGISTER}:1",
        "“myths/gone”不见了",
    ),
    Bad(DECIDED, "a reference", sub(CONDUCT, r"^channels: \[police", "channels: [pbc"), CONDUCT, DIFFERENT),
    Fine(DECIDED, "other words", sub(MYTH, r"^answer: ", "answer: 就是说，")),
    Fine(DECIDED, "another word to look for", sub(MYTH, r"^variants:\n", "variants:\n- 别的说法\n")),
    *[Bad(TURNING, name, edit, f"{path}:*", "关键词") for name, (edit, path) in TURNS.items()],
    Bad(TURNING, "an entry gone", append(SENTENCES, "myths/gone\t不\n"), f"{SENTENCES}:1", "“myths/gone”不见了"),
    Fine(TURNING, "other words", sub(MYTH, r"^answer: ", "answer: 就是说，")),
]
