"""What people ask."""

from __future__ import annotations

from spoil import append, replace

from rules.made_up import Bad, Fine

FILE = "data/asked/stages.tsv"

CASES = [
    Bad(
        "asked_name_records",
        "no such record",
        append(FILE, "nowhere\t哪里都没有的一份\n"),
        FILE + ":*",
        "没有“stages/nowhere”",
    ),
    Fine("asked_name_records", "one more", append(FILE, "court\t法院的人明天叫我去听宣判\n")),
    Bad(
        "asked_are_enough", "one too few", replace(FILE, "court\t已经立案了接下来怎么走\n", ""), FILE, "只有 11 句问话"
    ),
    Fine("asked_are_enough", "twelve", append(FILE, "court\t法院的人明天叫我去听宣判\n")),
    Bad("asked_differ", "twice", append(FILE, "court\t请问逾期第一天怎么办？\n"), FILE + ":*", "是同一句"),
    Fine("asked_differ", "nearly", append(FILE, "court\t逾期第三天\n")),
]
