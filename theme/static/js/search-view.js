/** What the search page shows of an answer: a sentence, results ten at a time, and ways on when there are none. */

import { makeResult } from "./search-results.js";

const PAGE = 10;

export class SearchView {
  /** element: holds the sentences as data attributes. ways: the lists that lead on without a search. */
  constructor(element, ways) {
    const parts = [...element.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]);
    Object.assign(this, Object.fromEntries(parts), { sentences: element.dataset, ways, turn: 0 });
    this.language = document.documentElement.lang;
    this.plural = new Intl.PluralRules(this.language);
    this.more.addEventListener("click", () => this.showMore());
  }

  /** Shows what `finding` resolves to; gives the counts for the filters, undefined when something newer came. */
  async show(finding, { words, isIdle, isNarrowed }) {
    const turn = (this.turn += 1);
    try {
      const found = await finding;
      this.rest = isIdle ? [] : [...found.results];
      this.words = words;
      const items = await this.nextItems();
      if (turn !== this.turn) return undefined;
      this.list.replaceChildren(...items);
      this.conclude(found, { isIdle, isNarrowed });
      return found.counts;
    } catch (problem) {
      if (!(problem instanceof Error) || turn !== this.turn) return undefined;
      this.fail();
      return undefined;
    }
  }

  conclude({ results, dropped, isPartial }, { isIdle, isNarrowed }) {
    const isEmpty = !isIdle && !results.length;
    const { sentences } = this;
    const said = results.length ? sentences[this.plural.select(results.length)] ?? sentences.other : sentences.zero;
    this.status.textContent = isIdle ? "" : said.replace("{count}", results.length.toLocaleString(this.language));
    const words = new Intl.ListFormat(this.language).format(dropped.map((word) => `“${word}”`));
    const notes = [dropped.length && !isEmpty && sentences.dropped.replace("{words}", words), isPartial && sentences.partial];
    this.note.textContent = notes.filter(Boolean).join(" ");
    this.none.hidden = !isEmpty;
    this.narrowed.hidden = !isNarrowed;
    this.ways.hidden = !(isIdle || isEmpty);
    this.failed.hidden = true;
  }

  fail() {
    for (const part of [this.none, this.more]) part.hidden = true;
    for (const part of [this.status, this.note]) part.textContent = "";
    this.list.replaceChildren();
    this.failed.hidden = false;
    this.ways.hidden = false;
  }

  async showMore() {
    const turn = this.turn;
    const items = await this.nextItems();
    if (turn !== this.turn) return;
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
