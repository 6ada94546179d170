"""What the site publishes besides pages."""

from . import api, calendar, check, crisis, device, feed, headers, jsonld, offline, robots, search

__all__ = ["api", "calendar", "check", "crisis", "device", "feed", "headers", "jsonld", "offline", "robots", "search"]
