"""Pictures for sharing: what they say, what they cost, and what bad input gets."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
import zxingcpp
from conftest import LIBRARY, ROOT, SITE_URL, mkdocs
from lawbook import posters
from lawbook.cards import Card, cards, shortened
from lawbook.kinds import KINDS
from lawbook.posters import cache, faces, sheets
from lawbook.posters.cache import Cache
from lawbook.posters.canvas import Canvas
from lawbook.posters.picture import Picture
from lawbook.posters.poster import poster
from lawbook.source import Invalid, Text
from PIL import Image, ImageColor

CARDS = cards(LIBRARY)
WITH_POSTER = [card for card in CARDS.values() if card.poster]
HEAVIEST = 120_000


@pytest.fixture(scope="module")
def pictures() -> dict[str, bytes]:
    return posters.assets(LIBRARY, CARDS, SITE_URL, ROOT / ".cache" / "posters")


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture))


def read(picture: Image.Image) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(picture.convert("L"))]


def test_every_kind_that_is_promised_has_one() -> None:
    kinds = [card.folder for card in WITH_POSTER]
    for folder in ("stages", "myths", "tactics", "documents"):
        assert kinds.count(folder) == len(LIBRARY.records[folder])
    assert "for/family.md" in {card.uri for card in WITH_POSTER}


@pytest.mark.parametrize("card", WITH_POSTER, ids=lambda card: card.uri)
def test_a_poster(pictures: dict[str, bytes], card: Card) -> None:
    """Its size and weight, a code that a phone reads, and margins that are paper from top to bottom."""
    picture = opened(pictures[card.poster])
    assert picture.size == (1080, 1440)
    assert len(pictures[card.poster]) <= HEAVIEST
    whole = picture.convert("RGB")
    for edge in ((0, 0, 60, 1440), (1030, 0, 1080, 1440), (0, 1425, 1080, 1440)):
        assert len(whole.crop(edge).getcolors() or []) == 1, edge
    third = whole.convert("L").resize((360, 480), Image.Resampling.BOX)
    assert read(third) == [SITE_URL + card.address]


def test_previews_squares_and_icons(pictures: dict[str, bytes]) -> None:
    for card in CARDS.values():
        assert opened(pictures[card.preview]).size == (1200, 630)
        assert opened(pictures[card.square]).size == (300, 300)
    own = {card.preview for card in CARDS.values() if card.own_preview}
    assert len(own) == sum(len(LIBRARY.records[folder]) for folder, kind in KINDS.items() if kind.preview)
    assert [opened(pictures[f"assets/icon-{size}.png"]).size[0] for size in posters.ICONS] == list(posters.ICONS)


def test_a_neutral_code_leads_to_the_neutral_page(pictures: dict[str, bytes]) -> None:
    card = CARDS["stages/court.md"]
    assert read(opened(pictures[f"{card.neutral}qr.png"])) == [SITE_URL + card.neutral]


def test_an_unchanged_site_draws_nothing(pictures: dict[str, bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posters, "poster", lambda *_: pytest.fail("drawn again"))
    for name in ("preview", "square", "neutral", "icon"):
        monkeypatch.setattr(sheets, name, lambda *_: pytest.fail("drawn again"))
    assert posters.assets(LIBRARY, CARDS, SITE_URL, ROOT / ".cache" / "posters") == pictures


def test_a_changed_record_is_drawn_again(tmp_path: Path) -> None:
    card = CARDS["stages/court.md"]
    store = Cache(tmp_path)
    for answer in (card.answer, card.answer, Text("别的结论。")):
        picture = Picture(replace(card, answer=answer), "")
        store.get(f"poster {picture}", lambda picture=picture: poster(picture))
    assert store.drawn == 2


def test_a_picture_cut_short_is_drawn_again(tmp_path: Path) -> None:
    Cache(tmp_path).get("a", lambda: b"picture")
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    for broken in (b"", whole[:-1], whole[:10], whole.replace(b"p", b"q")):
        kept.write_bytes(broken)
        assert Cache(tmp_path).get("a", lambda: b"picture") == b"picture"
        assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    store = Cache(blocked / "posters")
    assert [store.get("a", lambda: b"drawn"), store.get("a", lambda: b"drawn")] == [b"drawn", b"drawn"]
    assert store.drawn == 2


def test_the_cache_does_not_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST", 2)
    old, new = Cache(tmp_path), Cache(tmp_path)
    for seed in ("a", "b"):
        old.get(seed, lambda: b"drawn")
    old.tidy()
    assert len(list(tmp_path.iterdir())) == 2
    new.get("c", lambda: b"drawn")
    new.tidy()
    assert len(list(tmp_path.iterdir())) == 1


def test_a_picture_is_headed_as_its_page_is() -> None:
    for key, stage in LIBRARY.stages.items():
        assert Picture(CARDS[f"stages/{key}.md"], "").title == stage.heading != stage.title
    assert Picture(CARDS["documents/summons.md"], "").title == CARDS["documents/summons.md"].title
    myth = CARDS["myths/late-fee.md"]
    assert Picture(myth, "").title == f"“{myth.said[0]}”"


def test_without_an_address_there_is_no_code() -> None:
    card = CARDS["stages/court.md"]
    assert read(opened(poster(Picture(card, "")))) == []


PLACES = ((25, 25), (95, 25), (57, 60), (40, 60), (75, 60), (25, 95), (95, 95))
"""In a sign from (20, 20) to (100, 100): the corners above, the middle, left of it, right of it, the corners below."""
INKED = {"✕": "1110011", "✓": "0100100", "△": "0001111", "◐": "0011000"}


@pytest.mark.parametrize("sign", [str(term.sign) for term in LIBRARY.vocabularies["verdicts"].values()])
def test_a_sign_is_drawn_as_what_it_is(sign: str) -> None:
    """It is drawn, not written: a tick for a cross would say the opposite to whoever is sent the picture."""
    canvas = Canvas(120, 120, "#ffffff")
    canvas.sign(20, 20, 80, sign, "#000000")
    inked = canvas.image.convert("L")
    assert "".join(str(int(inked.getpixel(place) == 0)) for place in PLACES) == INKED[sign]


LIGHT = (ROOT / "web/css/tokens.css").read_text("utf-8").split("@media")[0]
COLOURS = dict(re.findall(r"--((?:no|if|yes)(?:-bg)?): (#[0-9a-f]{6});", LIGHT))
MEANT = {"untrue": "no", "misleading": "if", "partly": "if", "accurate": "yes"}


def near(colour: tuple[int, ...], wanted: str) -> bool:
    """A picture has few colours: each stands for those beside it."""
    return all(abs(one - other) <= 2 for one, other in zip(colour, ImageColor.getrgb(wanted), strict=True))


@pytest.mark.parametrize("verdict", MEANT)
def test_the_colour_of_a_picture_is_that_of_its_verdict(tmp_path: Path, verdict: str) -> None:
    """A false claim is red, a true one green, what is between them neither: ink and ground, on poster and preview."""
    card = replace(CARDS["myths/late-fee.md"], verdict=verdict)
    made = posters.assets(LIBRARY, {"index.md": CARDS["index.md"], card.uri: card}, SITE_URL, tmp_path)
    for name in (card.poster, card.preview):
        picture = opened(made[name]).convert("RGB")
        shown = {colour for _, colour in picture.getcolors(picture.width * picture.height) or []}
        found = {key for key, wanted in COLOURS.items() if any(near(one, wanted) for one in shown)}
        assert found & {"no-bg", "if-bg", "yes-bg"} == {f"{MEANT[verdict]}-bg"}, name
        assert MEANT[verdict] in found, name


def drawn(card: Card) -> Image.Image:
    return opened(poster(Picture(card, SITE_URL)))


@pytest.mark.parametrize("title", ["长" * 60, "第" * 19 + "，" * 20, "a" * 60, "“" * 30 + "”" * 30])
def test_hostile_titles_fit(title: str) -> None:
    picture = drawn(replace(CARDS["documents/summons.md"], title=Text(title))).convert("RGB")
    assert len(picture.crop((1030, 0, 1080, 1440)).getcolors() or []) == 1


def test_too_much_to_say_names_the_record_and_its_line() -> None:
    card = CARDS["stages/court.md"]
    with pytest.raises(Invalid) as error:
        drawn(replace(card, answer=Text("很长。" * 400)))
    assert "data/stages/court.yml:" in str(error.value)
    assert "放不下" in str(error.value)


def test_nothing_to_say_names_the_record_and_its_line() -> None:
    with pytest.raises(Invalid, match=r"data/stages/court.yml:\d+: 海报没有内容"):
        drawn(replace(CARDS["stages/court.md"], todo=()))


def test_a_missing_font_is_named(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match=r"fonts/NotoSansSC-Bold\.otf:1: 海报字体读不了"):
        faces.held(faces.BOLD, tmp_path)
    (tmp_path / faces.BOLD).write_text("no font")
    with pytest.raises(Invalid, match="海报字体读不了"):
        faces.held(faces.BOLD, tmp_path / ".")


def test_a_missing_glyph_names_the_file_and_the_line(project: Path, tmp_path: Path) -> None:
    path = project / "data" / "stages" / "court.yml"
    lines = path.read_text("utf-8").split("\n")
    at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    lines[at] += "🙂"
    path.write_text("\n".join(lines), "utf-8")
    result = mkdocs(project, tmp_path / "site")
    assert result.returncode != 0
    assert f"data/stages/court.yml:{at + 1}: 海报字体里没有“🙂”" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "site" / "index.html").exists()


def test_the_fonts_are_light_and_licensed() -> None:
    files = list(faces.FOLDER.iterdir())
    assert sum(path.stat().st_size for path in files) <= 2.5 * 1024 * 1024
    assert "SIL OPEN FONT LICENSE" in (faces.FOLDER / "OFL.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "longest", "expected"),
    [("短", 3, "短"), ("一二三四五", 4, "一二三…"), ("“一二三四五”", 6, "“一二三…”"), ("一二，四五六", 4, "一二…")],
)
def test_shortening(text: str, longest: int, expected: str) -> None:
    assert shortened(text, longest) == expected


def test_a_preview_title_is_shown_whole() -> None:
    assert [uri for uri, card in CARDS.items() if not 0 < len(card.name) <= 20] == []


def test_no_two_pages_share_a_neutral_address() -> None:
    assert len({card.opaque for card in CARDS.values()}) == len(CARDS)
