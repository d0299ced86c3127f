/** Results as list items. Everything comes from profiles: text nodes only, links only into our own site. */

import { keepButtonFor } from "./keep-button.js";
import { dated } from "./search-sentences.js";
import { markedPieces } from "./search-words.js";

const MOST_OFFERS = 3;

/** An `<li>` for a page that was found, or null when its address is not one of ours. */
export function makeResult({ url, meta }, words, { language, sentences }) {
  const address = new URL(url, location.origin);
  if (address.origin !== location.origin || !address.pathname.startsWith(sentences.base)) return null;
  const item = make("li", "search-result");
  item.append(makeTitle(address, meta.title, words), keepButtonFor(address, meta.title) ?? "");
  if (meta.summary?.text) item.append(makeText("p", "", meta.summary, words));
  if (meta.offers.length) item.append(makeOffers(meta.offers.slice(0, MOST_OFFERS), words, sentences.sells));
  if (meta.quote) item.append(makeText("p", "search-result-quote", { text: meta.quote }, words));
  const verified = meta.verified && sentences.verified.replace("{date}", dated(meta.verified, language));
  const served = meta.isEverywhere ? sentences.everywhere : meta.serves && sentences.serves.replace("{places}", meta.serves);
  const facts = [meta.section, served, meta.place, verified].filter(Boolean).join(" · ");
  item.append(makeText("p", "search-result-facts", { text: facts }, words));
  return item;
}

function makeTitle(address, title, words) {
  const heading = make("h2", "");
  const link = make("a", "");
  link.href = address.pathname;
  link.append(makeText("bdi", "", { text: title }, words));
  heading.append(link);
  return heading;
}

function makeOffers(offers, words, label) {
  const list = make("ul", "search-result-offers");
  list.setAttribute("aria-label", label);
  list.append(...offers.map((offer) => makeText("li", "", offer, words)));
  return list;
}

function makeText(tag, className, { text, language }, words) {
  const element = make(tag, className);
  if (language) element.lang = language;
  for (const [piece, isMarked] of markedPieces(text, words)) {
    const mark = isMarked ? document.createElement("mark") : null;
    if (mark) mark.textContent = piece;
    element.append(mark ?? piece);
  }
  return element;
}

function make(tag, className) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  return element;
}
