"""Clocks, the numbers in our sentences, and the dated tables."""

from __future__ import annotations

from spoil import append, both, replace

from .made_up import PAGE, Bad, Fine, page, path, record

BASIS, THERE = "clock_numbers_stand_in_their_basis", "clocks_name_what_is_there"
ONE, LEAD, TABLES = "one_clock_for_an_article_and_trigger", "keys_lead_somewhere", "tables_are_as_imported"
FLAT, COUNTED, FIGURES = (
    "answer_periods_name_their_procedure",
    "counting_starts_on_the_second_day",
    "figures_are_borne_out",
)
ANSWER, APPEAL, MOVABLE = (f"data/deadlines/{key}.yml" for key in ("answer", "appeal-judgment", "freeze-movable"))
LIST, POLICE, LIKE = (f"data/deadlines/{key}.yml" for key in ("dishonest-removal", "police-case", "recording-kept"))
FACTS, EXEMPT, RATES = "data/facts.yml", "data/exempt.yml", "data/tables/lpr.tsv"
NAMED, LIMITS, ORDERS = "calculators_name_numbers_that_are_there", "data/rates.yml", "data/set-off.yml"
FIRST = "《民事诉讼法》第一百二十八条第一款"
LIMITATION = "《民法典》第一百八十八条"
FREEZE = "《民诉法解释》第四百八十五条第一款"


WRONG = {
    "a period": (f"普通程序 10 日内答辩（{FIRST}）。", "“10 日”与这句引用的条文不符：数字见 data/deadlines/answer.yml"),
    "the court's own period": (f"普通程序五日内答辩（{FIRST}）。", "“五日”与这句引用的条文不符：数字见"),
    "longer than any": (
        f"过了三十年就没了：{LIMITATION}。",
        "“三十年”与这句引用的条文不符：数字见",
    ),
    "days for working days": (
        "三日内删除：《失信规定》第十条第一款。",
        "“三日”与这句引用的条文不符：数字见",
    ),
    "of another freeze": ("存款最多冻两年：《民诉法解释》第四百八十五条第一款。", "“两年”与这句引用的条文不符"),
    "a sum": (
        "对个人最多罚五千元：《民事诉讼法》第一百一十八条第一款。",
        "“五千元”与这句引用",
    ),
    "a share": (
        "每天万分之一点五：《迟延履行利息解释》第一条第三款。",
        "“万分之一点五”与这句",
    ),
    "a bound of a range": ("可以延长一至四年：《失信规定》第二条第一款。", "“一至四年”与这句引用的条文不符"),
    "not in the article": (
        "拘留三日以上：《治安管理处罚法》第五十一条第一款。",
        "“三日”与这句引用的条文不符",
    ),
    "in an article without numbers": (
        "过了五年就不能再拿它来挡：《民法典》第一百九十二条第二款。",
        "“五年”与这句引用",
    ),
    "of the other article in its sentence": (
        f"存款最多冻二十年（{FREEZE}），一般三年：{LIMITATION}。",
        "“二十年”与这句引用的条文不符",
    ),
    "without an article": ("过了四十天就没事了。", "“四十天”不在本页引用的任何条文里"),
}
RIGHT = {
    "its period": f"先看法院通知；没写的，普通程序 15 日（{FIRST}）。",
    "the court's own period": f"法院立案后五日内把副本发给你（{FIRST}）。",
    "both of the article": f"一般三年，最长二十年：{LIMITATION}。",
    "working days": "三个工作日内删除：《失信规定》第十条第一款。",
    "each freeze": "存款最多冻一年，车两年，房子三年：《民诉法解释》第四百八十五条第一款。",
    "each beside its article": f"存款最多冻一年（{FREEZE}），最长二十年：{LIMITATION}。",
    "a range": "可以延长一至三年：《失信规定》第二条第一款。",
    "the paragraph beside": "十五日内不还也不异议，对方可以申请执行：《民事诉讼法》第二百二十七条第三款。",
    "a clock of the article": "三年过了又答应，不能再拿它来挡：《民法典》第一百九十二条第二款。",
    "an example": "示例：还欠一万元，每天 1.75 元。",
    "experience": "逾期一两周。经验划分，无法律依据。",
    "ordinals and dates": "第二天、2026 年 11 月 30 日、8月20日，同一天，只有一次。",
    "elsewhere on the page": f"一般三年：{LIMITATION}。\n\n过了三年，要自己提。",
}
CASES = [
    Bad(BASIS, "a number", replace(ANSWER, "amount: 15", "amount: 14"), f"{ANSWER}:*", "“普通程序”的 14 日 不在依据里"),
    Bad(BASIS, "another paragraph", replace(APPEAL, "amount: 15", "amount: 10"), f"{APPEAL}:*", "的 10 日 不在依据里"),
    Bad(BASIS, "another unit", replace(LIST, "unit: working-day", "unit: day"), f"{LIST}:*", "的 3 日 不在依据里"),
    Bad(BASIS, "a fact", replace(FACTS, "value: '24'", "value: '36'"), f"{FACTS}:*", "的 36 不在依据里"),
    Fine(BASIS, "another name", replace(ANSWER, "name: 普通程序", "name: 普通的程序")),
    Bad(
        THERE,
        "counting",
        replace(ANSWER, "counting: civil-p", "counting: civl-p"),
        f"{ANSWER}:*",
        "没有“civl-procedure”",
    ),
    Bad(THERE, "prolonging", replace(POLICE, "adds_to: o", "adds_to: a"), f"{POLICE}:*", "没有“ardinary”这一种"),
    Fine(THERE, "another way of counting", replace(ANSWER, "counting: civil-procedure", "counting: civil-code")),
    Bad(
        ONE,
        "the same start",
        replace(MOVABLE, "法院查封、扣押动产那天", "法院冻结存款那天"),
        f"{MOVABLE}:*",
        "与 data/deadlines/freeze-deposit.yml 是同一条文、同一个起算点",
    ),
    Fine(ONE, "another start", replace(MOVABLE, "法院查封、扣押动产那天", "法院扣押动产那天")),
    Bad(
        LEAD,
        "no such clock",
        record("questions", clocks=["anser"]),
        path("questions"),
        "data/deadlines/anser.yml 不存在，是不是想写“answer”？",
    ),
    Fine(LEAD, "a clock", record("questions", clocks=["answer"])),
    Bad(FLAT, "flat", page("收到副本，\n15 日内交答辩状。"), f"{PAGE}:9", "“15 日内交答辩”：先看法院通知"),
    Bad(FLAT, "in words", page("答辩期是十五天。"), f"{PAGE}:*", "15 日只是普通程序的数"),
    Fine(FLAT, "with the procedure", page("先看法院通知上写的日子；没写的，普通程序 15 日内答辩。")),
    Fine(FLAT, "of another paper", page("支付令，15 日。答辩另看通知。")),
    Bad(COUNTED, "the first day", page("十五日从收到支付令那天算。"), f"{PAGE}:8", "“从收到支付令那天算”：那天不算"),
    Fine(COUNTED, "the second", page("从收到那天起算的，收到那天不算，从第二天数。")),
    *(Bad(FIGURES, name, page(text), f"{PAGE}:8", message) for name, (text, message) in WRONG.items()),
    *(Fine(FIGURES, name, page(text)) for name, text in RIGHT.items()),
    Bad(
        FIGURES,
        "an exception that nobody needs",
        append(EXEMPT, "- page: about/privacy.md\n  words: 九天\n  reason: 没有这句\n"),
        f"{EXEMPT}:*",
        "用不着的例外：about/privacy.md 里没有数字要靠“九天”",
    ),
    Fine(
        FIGURES,
        "an exception that is needed",
        both(
            page("逾期一两周最难熬。"),
            append(EXEMPT, "- page: spoiled.md\n  words: 一两周最难熬\n  reason: 说的是感受\n"),
        ),
    ),
    Bad(
        NAMED,
        "a limit",
        replace(LIMITS, "fact: total-cost-24", "fact: total-cost-42"),
        f"{LIMITS}:*",
        "没有“total-cost-42”",
    ),
    Bad(
        NAMED,
        "of another article",
        replace(LIMITS, "fact: total-cost-24", "fact: penalty-30"),
        f"{LIMITS}:*",
        "没有写在这里",
    ),
    Bad(
        NAMED,
        "an order",
        replace(ORDERS, "most: card-interest-first", "most: card-first"),
        f"{ORDERS}:*",
        "没有“card-first”",
    ),
    Fine(NAMED, "another name", replace(LIMITS, "label: 民间借贷，", "label: 民间借款，")),
    Bad(TABLES, "a rate", replace(RATES, "\t4.25\t", "\t4.26\t"), f"{RATES}:1", "不能手改"),
    Fine(TABLES, "another table", append("data/citations.tsv", "a\tb\n")),
]
