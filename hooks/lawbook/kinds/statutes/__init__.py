"""Instruments and their provisions."""

from __future__ import annotations

from ..kind import Kind, Tab
from .model import Former, Provision, Statute

KIND = Kind(
    model=Statute,
    label="法条",
    place=130,
    nav=Tab("法条", "M6 2h9l5 5v15H6zm8 1.500V8h4.500zM8 11h8v2H8zm0 4h8v2H8z"),
    index=None,
    weight=0.75,
    shared=True,
    preview=False,
    cites=False,
    kept=(),
    samples=("civil-procedure-law", "civil-code/676", "collection-convention/26", "public-security-law-2012/42"),
    nested=True,
)

__all__ = ["KIND", "Former", "Provision", "Statute"]
