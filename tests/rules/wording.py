"""How our own sentences are written, and what they may never say."""

from __future__ import annotations

from spoil import both, replace

from .made_up import PAGE, WORDING, Bad, Fine, law, page, path, record

PASTED, WIDTH, PAIRED = "statute_wording_is_quoted_not_pasted", "punctuation_is_full_width", "titles_are_paired"
ALONE, PHONES, SHORT = "words_that_must_not_stand_alone", "telephones_come_from_channels", "answers_are_short"
REPORTS, HARMFUL, CITE = "reports_are_worded_as_reports", "harmful_sentences_do_not_appear", "records_cite_law"
WORDS = "data/vocab/verdicts.yml"
REPORTED = law(provisions={"1": {"grade": "reported"}})
HARM = {
    "为了还钱可以打爆通讯录": "打爆通讯录不是合法手段",
    "遇到催收就坚决反击": "不教人反击",
    "借钱来把坑填上": "不教人借钱填坑",
    "执行成本太高，银行不会起诉": "不安慰人说不还也没事、不会执行",
    "逾期就一定会坐牢": "单纯欠款不是犯罪",
    "失信了就不能住酒店": "失信不等于不能住酒店",
}
REWORDED = {
    "通讯录全部打一遍是合法的": "打爆通讯录",
    "为了要钱可以轰炸他家人": "打爆通讯录",
    "当场骂回去": "不教人反击",
    "先借一笔新的把旧的还上": "不教人借钱填坑",
    "不还也没事": "不安慰人",
    "法院不会管": "不安慰人",
    "欠钱要坐牢": "单纯欠款不是犯罪",
    "欠了网贷会被关起来": "单纯欠款不是犯罪",
    "上了黑名单就不能住酒店": "失信不等于",
    "一般三个月后起诉": "预测要写明",
}
VAGUE = {
    "有关部门": "写清是哪个机关",
    "相关部门": "写清是哪个机关",
    "银保监会": "现名",
    "停息挂账": "不是法定权利，只能放在引号里说",
}
NUMBERS = (
    "12378",
    "１２３７８",
    "一二三七八",
    "12 378",
    "95588",
    "13800000000",
    "400-123-4567",
    "4001234567",
    "010-12345678",
)
NO_NUMBERS = ("第12345条", "12345元", "12345 元"[:5] + "元", "1.12345", "2020-12345", "微信支付", "012345")

CASES = [
    Bad(PASTED, "seventeen", both(law(), page(WORDING[:17])), f"{PAGE}:8", f"照搬了条文原文（“{WORDING[:17]}”）"),
    Bad(PASTED, "in the middle", both(law(), page(f"所以{WORDING[5:25]}。")), f"{PAGE}:8", "照搬了条文原文"),
    Bad(
        PASTED,
        "other digits",
        both(
            law(provisions={"1": {"text": "一二三４５六七八九十甲乙丙丁戊己庚"}}),
            page("一二三45六七八九十甲乙丙丁戊己庚"),
        ),
        f"{PAGE}:8",
        "照搬",
    ),
    Fine(PASTED, "sixteen", both(law(), page(WORDING[:16]))),
    Fine(PASTED, "a long title", both(law(provisions={"1": {"text": f"依照《{WORDING}》"}}), page(f"见《{WORDING}》"))),
    Bad(WIDTH, "comma", page("别怕,先看清楚。"), f"{PAGE}:8", "半角标点“,”"),
    Bad(WIDTH, "at the end of a line", page("甲。\n别怕,"), f"{PAGE}:9", "半角标点“,”"),
    Bad(WIDTH, "brackets", page("别怕(先看)。"), f"{PAGE}:8", "半角标点“(”"),
    Bad(WIDTH, "in a title", record("questions", title="甲?乙"), path("questions"), "半角标点“?”"),
    Bad(WIDTH, "in a vocabulary", replace(WORDS, "definition: ", "definition: 甲,乙"), f"{WORDS}:*", "半角标点“,”"),
    Fine(WIDTH, "numbers, Latin, others' titles", page("3:1，A,B，《甲,乙》。")),
    *[Bad(PAIRED, pair, page(f"见{pair[0]}甲。"), f"{PAGE}:8", f"“{pair}”不成对") for pair in ("《》", "“”", "（）")],
    Fine(PAIRED, "nested", page("《关于〈甲〉的“乙”（丙）》。")),
    *[Bad(ALONE, word, page(f"甲。\n向{word}说。"), f"{PAGE}:9", f"“{word}”：{why}") for word, why in VAGUE.items()],
    Fine(ALONE, "quoted", page("他说“向有关部门投诉，停息挂账”，见《银保监会公告》。")),
    Bad(ALONE, "half quoted", page("他说“向有关部门投诉。"), f"{PAGE}:8", "“有关部门”"),
    *[Bad(PHONES, number, page(f"甲。\n请找{number}。"), f"{PAGE}:9", "正文不写电话号码") for number in NUMBERS],
    *[Fine(PHONES, number, page(f"见{number}。")) for number in NO_NUMBERS],
    Bad(PHONES, "in a title", record("terms", title="打12378"), path("terms"), "正文不写电话号码（12378）"),
    Bad(SHORT, "sixty-one", record("questions", answer="很" * 61 + "。"), f"{path('questions')}:*", "有一句 61 字"),
    Bad(SHORT, "the second sentence", record("letters", answer="短。" + "长" * 61), path("letters"), "有一句 61 字"),
    Bad(SHORT, "a definition", record("terms", definition="很" * 61 + "。"), path("terms"), "有一句 61 字"),
    Fine(SHORT, "sixty", record("questions", answer="很" * 60 + "。")),
    Fine(SHORT, "a citation is not counted", record("questions", answer="很" * 60 + "《民法典》第六百七十六条。")),
    Bad(
        REPORTS,
        "as if official",
        both(REPORTED, page("《甲办法》第一条禁止骚扰。")),
        f"{PAGE}:8",
        "《甲办法》第一条只是转述",
    ),
    Bad(
        REPORTS,
        "said in another paragraph",
        both(REPORTED, record("questions", detail="据报道。\n\n《甲办法》第一条禁止骚扰。\n\n据报道。")),
        path("questions"),
        "只是转述",
    ),
    Fine(REPORTS, "said", both(REPORTED, record("questions", detail="甲。\n\n据报道，《甲办法》第一条禁止骚扰。"))),
    Fine(REPORTS, "not a report", both(law(), page("《甲办法》第一条禁止骚扰。"))),
    *[Bad(HARMFUL, text, page(f"甲。\n{text}。"), f"{PAGE}:9", why) for text, why in HARM.items()],
    *[Bad(HARMFUL, text, page(f"甲。\n{text}。"), f"{PAGE}:9", why) for text, why in REWORDED.items()],
    *[Fine(HARMFUL, f"a warning: {text}", page(f"不要听人说{text}。")) for text in REWORDED],
    *[Fine(HARMFUL, f"a question: {text}", page(f"{text}吗？")) for text in REWORDED],
    Bad(HARMFUL, "behind a question", page("怎么办？欠钱要坐牢。"), f"{PAGE}:8", "单纯欠款不是犯罪"),
    Fine(HARMFUL, "a denial", page("欠钱本身不会坐牢。一般三个月后起诉（经验划分，无法律依据）。")),
    Bad(HARMFUL, "half quoted", page("他说“可以打爆通讯录。"), f"{PAGE}:8", "打爆通讯录不是合法手段"),
    Bad(HARMFUL, "behind a quotation", page("他说“甲”，可以打爆通讯录。"), f"{PAGE}:8", "打爆通讯录"),
    *[Fine(HARMFUL, f"quoted: {text}", page(f"他说“{text}”。")) for text in HARM],
    Bad(CITE, "a letter", record("letters"), f"{path('letters')}:1", "这一页没有引用任何条文"),
    Bad(CITE, "a conduct", record("conducts"), f"{path('conducts')}:1", "没有引用任何条文"),
    Bad(
        CITE, "only entered", record("letters", basis=["《民法典》第六百七十六条"]), path("letters"), "没有引用任何条文"
    ),
    Fine(CITE, "one citation", record("letters", text="见《民法典》第六百七十六条。")),
    Fine(CITE, "a kind that need not", record("questions")),
]
