/** <peer-search>: looks in other regions' catalogues for the words of the search above, when one asks for it.
 *  Without JavaScript it leads to these catalogues. */

import { PeerIndex } from "./peer-index.js";
import { readQuery } from "./search-words.js";

customElements.define("peer-search", class extends HTMLElement {
  connectedCallback() {
    this.input = document.getElementById("search-words");
    this.status = this.querySelector("output");
    const { bundle, base } = this.dataset;
    this.peers = [...this.querySelectorAll("[data-bundle]")].map((place, number) => ({
      place,
      name: place.querySelector("h3").textContent,
      list: place.querySelector("ol"),
      index: new PeerIndex(bundle, base, place.dataset, number),
    }));
    this.turn = 0;
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => this.search());
    this.input.addEventListener("input", () => this.clear());
  }

  clear() {
    this.turn += 1;
    this.status.textContent = "";
    for (const { list } of this.peers) list.replaceChildren();
  }

  async search() {
    const words = readQuery(this.input.value);
    this.clear();
    if (!words.length) return this.input.focus();
    const { turn } = this;
    this.status.textContent = this.dataset.asking;
    const answers = await Promise.allSettled(this.peers.map((peer) => this.ask(peer, words, turn)));
    if (turn === this.turn) this.tell(answers);
  }

  async ask({ index, list, place }, words, turn) {
    const items = (await index.find(words)).map((page) => itemOf(page, place.dataset.address)).filter(Boolean);
    if (turn === this.turn) list.replaceChildren(...items);
    return items.length;
  }

  tell(answers) {
    const count = answers.reduce((sum, { value }) => sum + (value ?? 0), 0);
    const form = count ? new Intl.PluralRules(document.documentElement.lang).select(count) : "zero";
    const failed = this.peers.filter((_, i) => answers[i].status === "rejected").map(({ name }) => name);
    const found = failed.length === answers.length ? "" : (this.dataset[form] ?? this.dataset.other).replace("{count}", count);
    const silent = failed.length ? this.dataset.failed.replace("{names}", failed.join(", ")) : "";
    this.status.textContent = [found, silent].filter(Boolean).join(" ");
  }
});

/** A result as a list item, or null when it would lead out of its region's site. */
function itemOf({ url, meta }, address) {
  const path = url.replace(/\.html$/, "/"); // as the index was given its pages
  if (!URL.canParse(path, address)) return null;
  const to = new URL(path, address);
  if (!to.href.startsWith(new URL(address).href)) return null;
  const [item, link, name] = ["li", "a", "bdi"].map((tag) => document.createElement(tag));
  item.className = "peer-search-result";
  link.href = to.href;
  name.textContent = meta.title ?? "";
  link.append(name);
  item.append(link, meta.summary ? ` – ${meta.summary}` : "");
  return item;
}
