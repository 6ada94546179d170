"""Citations in plain legal Chinese: `《民法典》第六百七十六条第一款`.

Reading only. Whether a cited provision exists is answered by `lawbook.library.resolving`; an
ambiguous or unknown citation is found all the same and never guessed.
"""

from .finding import find, find_loose
from .names import law_name
from .provision import Citation, order, title

__all__ = ["Citation", "find", "find_loose", "law_name", "order", "title"]
