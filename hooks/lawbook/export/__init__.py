"""What the site publishes besides pages."""

from . import api, calendar, feed, headers, jsonld, offline, robots, search

__all__ = ["api", "calendar", "feed", "headers", "jsonld", "offline", "robots", "search"]
