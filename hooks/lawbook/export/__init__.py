"""What the site publishes besides pages."""

from . import (
    api,
    calendar,
    check,
    conduct,
    crisis,
    deadline,
    device,
    feed,
    headers,
    interest,
    jsonld,
    offline,
    robots,
    search,
    stage,
)

__all__ = [
    "api",
    "calendar",
    "check",
    "conduct",
    "crisis",
    "deadline",
    "device",
    "feed",
    "headers",
    "interest",
    "jsonld",
    "offline",
    "robots",
    "search",
    "stage",
]
