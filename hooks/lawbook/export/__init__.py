"""What the site publishes besides pages."""

from . import (
    api,
    calendar,
    check,
    crisis,
    deadline,
    device,
    evidence,
    feed,
    headers,
    interest,
    jsonld,
    offline,
    plan,
    robots,
    search,
)

__all__ = [
    "api",
    "calendar",
    "check",
    "crisis",
    "deadline",
    "device",
    "evidence",
    "feed",
    "headers",
    "interest",
    "jsonld",
    "offline",
    "plan",
    "robots",
    "search",
]
