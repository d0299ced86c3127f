/** What the search page shows of an answer: a sentence, results ten at a time, and ways on when there are none. */

import { isPlain, tellAnswer, tellFailure } from "./search-answer.js";
import { later, more, reported } from "./search-later.js";
import { makeResult } from "./search-results.js";

const PAGE = 10;

export class SearchView {
  /** element: holds the sentences as data attributes, and asks `again`, or to `narrow` what was found. ways: the lists that
   *  lead on without a search. labels: of filters. */
  constructor(element, ways, labels) {
    const parts = [...element.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]);
    Object.assign(this, Object.fromEntries(parts), { element, sentences: element.dataset, ways, labels, turn: 0 });
    this.language = document.documentElement.lang;
    this.more.addEventListener("click", () => this.showMore());
    this.tools.addEventListener("click", ({ target: { dataset: { act } } }) => act && this.use(act));
  }

  /** Shows what `finding` resolves to, and gives it; undefined when there is nothing to show.
   *  asked: `query` as typed, its `words`, what is `chosen`, `isIdle` when nothing is looked for, `isNarrowed` by filters. */
  async show(finding, asked, count = PAGE) {
    const turn = (this.turn += 1);
    const found = await finding.catch(reported);
    if (turn !== this.turn) return undefined;
    this.words = [...asked.words, ...(found?.corrected ?? []).flat()]; // marked where a result says them
    this.rest = asked.isIdle ? [] : [...(found?.results ?? [])];
    const shown = found && [this.nextItems(count), isPlain(found, asked) ? null : more()];
    const ready = shown && (await Promise.all(shown).catch(reported));
    if (turn !== this.turn) return undefined;
    if (!ready) return tellFailure(this);
    const [items, further] = ready;
    this.list.replaceChildren();
    this.add(items);
    tellAnswer(this, found, asked, further);
    return found;
  }

  async use(act) {
    const tools = await later(import("./result-tools.js")).catch(reported);
    if (tools) await tools.use(act, this);
    else this.told.textContent = this.sentences.unmade;
  }

  async showMore() {
    const { turn, list } = this;
    const shown = list.children.length;
    const items = await this.nextItems(PAGE).catch(reported);
    if (turn !== this.turn) return;
    if (items) this.add(items);
    else await this.element.again(shown + PAGE); // they went with a publication since
    list.children[shown]?.querySelector("a").focus();
  }

  add(items) {
    this.list.append(...items);
    this.more.hidden = this.rest.length === 0; // with them: nothing is shown before
  }

  async nextItems(count) {
    const { words, sentences, language } = this;
    const pages = await Promise.all(this.rest.splice(0, count).map((result) => result.data(language)));
    return pages.map((page) => makeResult(page, words, sentences)).filter(Boolean);
  }
}
