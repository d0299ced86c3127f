/** What the search page shows of an answer: a sentence, results ten at a time, and ways on when there are none. */

import { makeResult } from "./search-results.js";
import { notesOf, reported } from "./search-notes.js";
import { counted } from "./search-sentences.js";

const PAGE = 10;

export class SearchView {
  /** element: holds the sentences as data attributes. ways: the lists that lead on without a search. */
  constructor(element, ways) {
    const parts = [...element.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]);
    Object.assign(this, Object.fromEntries(parts), { sentences: element.dataset, ways, turn: 0 });
    this.language = document.documentElement.lang;
    this.more.addEventListener("click", () => this.showMore());
  }

  /** Shows what `finding` resolves to, and gives it; undefined when there is nothing to show.
   *  asked: `query` as typed, its `words`, `isIdle` when nothing is looked for, `isNarrowed` by filters. */
  async show(finding, asked) {
    const turn = (this.turn += 1);
    const found = await finding.catch(reported);
    if (turn !== this.turn) return undefined;
    this.words = asked.words;
    this.rest = asked.isIdle ? [] : [...(found?.results ?? [])];
    const items = found && (await this.nextItems().catch(reported));
    if (turn !== this.turn) return undefined;
    if (!items) return this.fail();
    this.list.replaceChildren(...items);
    this.conclude(found, asked);
    return found;
  }

  conclude(found, { query, words, isIdle, isNarrowed }) {
    const { sentences, language } = this;
    const isEmpty = !isIdle && !found.results.length;
    this.status.textContent = isIdle ? "" : counted(sentences, found.results.length, language);
    this.note.replaceChildren(...(isIdle ? [] : notesOf(found, query, sentences, language)));
    this.full.hidden = isEmpty || found.isText || !words.length;
    this.none.hidden = !isEmpty;
    this.narrowed.hidden = !isNarrowed;
    this.ways.hidden = !(isIdle || isEmpty);
    this.failed.hidden = true;
  }

  fail() {
    for (const part of [this.none, this.more, this.full]) part.hidden = true;
    for (const part of [this.status, this.note, this.list]) part.replaceChildren();
    this.failed.hidden = false;
    this.ways.hidden = false;
  }

  async showMore() {
    const turn = this.turn;
    const items = await this.nextItems().catch(reported);
    if (turn !== this.turn) return;
    if (!items) return this.fail();
    this.list.append(...items);
    items[0]?.querySelector("a").focus();
  }

  async nextItems() {
    const { rest, words, sentences, language } = this;
    const pages = await Promise.all(rest.splice(0, PAGE).map((result) => result.data()));
    if (rest === this.rest) this.more.hidden = rest.length === 0;
    return pages.map((page) => makeResult(page, words, { sentences, language })).filter(Boolean);
  }
}
