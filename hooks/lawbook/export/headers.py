"""Response headers for hosts that can send them; the pages carry their own policy in a meta tag."""

from __future__ import annotations

HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'; object-src 'none'; base-uri 'none'",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""What a meta tag cannot say; it adds to the policy of each page and takes nothing from it."""
CACHED = {
    "/assets/web/*": "public, max-age=31536000, immutable",
    "/sw.js": "no-cache",
}
"""Paths whose caching is not left to the host."""

TYPED = {"/*/index.md": "text/markdown; charset=utf-8", "/llms.txt": "text/plain; charset=utf-8"}
"""Files whose kind hosts do not know, or not their letters."""


def assets() -> dict[str, str]:
    """`_headers` for Netlify and Cloudflare Pages, and a file for nginx to include in its `server` block."""
    everywhere = "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())
    some = "".join(f"{path}\n  Cache-Control: {value}\n" for path, value in CACHED.items())
    some += "".join(f"{path}\n  Content-Type: {value}\n" for path, value in TYPED.items())
    nginx = "".join(f'add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    return {"_headers": f"/*\n{everywhere}{some}", "nginx-headers.conf": nginx}
