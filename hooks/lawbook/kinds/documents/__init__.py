"""Papers and messages a reader may receive."""

from __future__ import annotations

from ..kind import Kind, Listing, Tab
from .model import Document

KIND = Kind(
    model=Document,
    label="文书",
    place=50,
    nav=Tab("收到文书", "email-open-outline", "传票、支付令、律师函、短信", phone=True),
    index=Listing("收到了什么", "先看谁发的"),
    weight=1,
    shared=True,
    preview=False,
    cites=True,
    kept=("", "payment-order", "complaint-copy"),
    samples=("payment-order",),
)

__all__ = ["KIND", "Document"]
