"""Content Security Policy: same origin only, and of inline code only what is on the page."""

from __future__ import annotations

import base64
import hashlib
import re

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.S)
INLINE_STYLE = re.compile(r"<style[^>]*>(?P<code>.*?)</style>", re.S)
DATA_TYPE = re.compile(r"""type=["']?application/(?:ld\+)?json""")


def policy(html: str) -> str:
    """The policy for a page, with the hashes of its inline scripts and styles."""
    scripts = [m["code"] for m in INLINE_SCRIPT.finditer(html) if not DATA_TYPE.search(m["attributes"])]
    styles = [m["code"] for m in INLINE_STYLE.finditer(html)]
    return "; ".join(
        (
            "default-src 'self'",
            "img-src 'self' data:",
            " ".join(("script-src 'self'", *map(_hash, dict.fromkeys(scripts)))),
            " ".join(("style-src 'self'", *map(_hash, dict.fromkeys(styles)))),
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def with_policy(html: str) -> str:
    """`html` with the policy as its first meta tag after the character set.

    Raises:
        ValueError: the page has no `<head>` with a character set.
    """
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    head = re.search(r"<head>\s*<meta charset=[^>]*>", html)
    if head is None:
        raise ValueError("page without <head><meta charset>")
    return html[: head.end()] + meta + html[head.end() :]


def _hash(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
