"""Instruments and their provisions."""

from __future__ import annotations

from ..kind import Kind, Tab
from .model import Former, Provision, Statute

KIND = Kind(
    model=Statute,
    label="法条",
    place=130,
    nav=Tab("法条", "book-open-variant", "原文，写明怎样核对"),
    index=None,
    weight=0.6,
    shared=True,
    preview=False,
    cites=False,
    kept=(),
    samples=("civil-procedure-law", "civil-code/676", "collection-convention/26", "public-security-law-2012/42"),
    nested=True,
)

__all__ = ["KIND", "Former", "Provision", "Statute"]
