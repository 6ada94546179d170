"""What the site publishes besides pages."""

from . import api, calendar, feed, jsonld, offline, robots, search

__all__ = ["api", "calendar", "feed", "jsonld", "offline", "robots", "search"]
