"""What a search query is read with as a citation (民法典676, 刑法293之一, 676条): tables for `web/shared/citation.js`.

They travel in the search index. Its twin for the tests is `tests/query_oracle.py`.
"""

from __future__ import annotations

import re

from .names import MATTERS, SHORT
from .numbers import NUMBER

PLACE = re.compile(rf"(第?)({NUMBER})(?:[之-]({NUMBER}))?(条|[项点])?(?:之({NUMBER}))?(?:第?({NUMBER})款)?")
COUNTED = 10
"""Below it 一条、两条 without 第 count things: 一条短信."""
MEASURES = "个次天日月年倍元块万亿期分成岁人家方款号折级度条%"
"""Behind a number without 条 these count things: 欠了民生3万."""
LAW_LIKE = "法典办规例释约引准意通"
"""A name that is only like a law's has one of these."""
LOOSE = 7
"""A longer name is a title of its own: it is a law's, or the beginning of one, or no law's that is held."""
NEAR = 1.5
"""A name begins as a law's that it is only like, and that is no more than so many times as long."""
LONGER = re.compile(rf"(?:{MATTERS}){SHORT}$")
"""A name that ends in a law's and is another's."""
MOST = 6
"""Laws that are named for a number alone."""
LONGEST = 400
"""Characters of a query that are read."""
GRAMMAR = {
    "place": PLACE.pattern,
    "measures": MEASURES,
    "law_like": LAW_LIKE,
    "loose": LOOSE,
    "near": NEAR,
    "longer": LONGER.pattern,
    "counted": COUNTED,
    "most": MOST,
    "longest": LONGEST,
}
