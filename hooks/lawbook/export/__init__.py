"""What the site publishes besides pages."""

from . import api, calendar, crisis, device, feed, headers, jsonld, offline, robots, search

__all__ = ["api", "calendar", "crisis", "device", "feed", "headers", "jsonld", "offline", "robots", "search"]
