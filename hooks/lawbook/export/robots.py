"""robots.txt: everything may be read; the sitemap is named where its address is known."""

from __future__ import annotations


def assets(site_url: str) -> dict[str, str]:
    """Address → content. `site_url` ends with a slash, or is "" where unknown (a sitemap line must be absolute)."""
    sitemap = f"\nSitemap: {site_url}sitemap.xml\n" if site_url else ""
    return {"robots.txt": f"User-agent: *\nAllow: /\n{sitemap}"}
