"""The editorial rules. One rule, one generator; its docstring is the rule.

`make check`, the build and the tests run the same list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .. import digests, ledger, published
from ..library import Library
from ..source import Problem
from . import citations, claims, clocks, figures, matrix, pages, references, sources, statutes, style, truth

Check = Callable[[Library], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    citations.citations_resolve,
    citations.citations_are_entered_twice,
    citations.articles_are_named,
    citations.ended_rules_are_not_cited_as_current,
    claims.claimed_citations_are_ruled_on,
    claims.rulings_still_hold,
    references.stages_are_the_five,
    references.keys_lead_somewhere,
    references.sources_are_items_of_the_checklist,
    references.splits_are_complete,
    references.phones_are_graded,
    sources.every_item_is_ruled_on,
    sources.every_item_is_answered,
    statutes.names_are_unique,
    statutes.other_instruments_exist,
    statutes.sources_are_listed,
    statutes.aliases_are_free,
    statutes.repealed_instruments_say_so,
    style.statute_wording_is_quoted_not_pasted,
    style.punctuation_is_full_width,
    style.titles_are_paired,
    style.words_that_must_not_stand_alone,
    style.telephones_come_from_channels,
    style.answers_are_short,
    matrix.every_lender_has_one_ruling,
    matrix.every_threat_has_five_cells,
    matrix.dangerous_pages_offer_help,
    truth.reports_are_worded_as_reports,
    truth.harmful_sentences_do_not_appear,
    truth.records_cite_law,
    clocks.clock_numbers_stand_in_their_basis,
    clocks.clocks_name_what_is_there,
    clocks.one_clock_for_an_article_and_trigger,
    clocks.answer_periods_name_their_procedure,
    clocks.counting_starts_on_the_second_day,
    figures.figures_are_borne_out,
    pages.pages_do_not_collide,
    pages.provisions_are_used,
    pages.kinds_are_complete,
    digests.problems,
    digests.tables,
)

REGISTRATION: tuple[Check, ...] = (ledger.problems, published.problems)
"""Rules about what has been registered, not about what is true: a preview goes without them."""


def problems(library: Library, *, preview: bool = False) -> list[Problem]:
    """Everything the rules find, by file and line, each once."""
    rules = CHECKS if preview else (*CHECKS, *REGISTRATION)
    return sorted({problem for check in rules for problem in check(library)})
