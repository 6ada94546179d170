"""What the site publishes besides pages."""

from . import api, bundling, calendar, feed, headers, jsonld, offline, robots, search

__all__ = ["api", "bundling", "calendar", "feed", "headers", "jsonld", "offline", "robots", "search"]
