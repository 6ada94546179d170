"""Instruments as they are spoken of outside their pages."""

from __future__ import annotations

from ..kinds.statutes import Statute
from ..library.resolving import short_name
from ..model import Grade


def called(law: Statute) -> str:
    """《民法典》; an old edition with its year, 《治安管理处罚法》（2012年文本）."""
    edition = f"（{law.edition_year}年文本）" if law.edition_of else ""
    return f"《{short_name(law)}》{edition}"


def only_reported(law: Statute) -> bool:
    """Whether all we know of it, its dates included, is what others reported."""
    return all(provision.grade is Grade.REPORTED for provision in law.provisions.values())
