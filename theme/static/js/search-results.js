/** Results as list items. Everything comes from profiles: text nodes only, links only into our own site. */

import { keepButtonFor } from "./keep-button.js";
import { make } from "./search-elements.js";
import { markedPieces } from "./search-words.js";

const MOST_OFFERS = 3;

/** An `<li>` for a page that was found, or null when its address is not one of ours. */
export function makeResult({ url, meta }, words, sentences) {
  const address = new URL(url, location.origin);
  if (address.origin !== location.origin || !address.pathname.startsWith(sentences.base)) return null;
  const verified = meta.verified && sentences.verified.replace("{date}", meta.verified);
  const served = meta.isEverywhere ? sentences.everywhere : meta.serves && sentences.serves.replace("{places}", meta.serves);
  const facts = [meta.section, served, meta.place, verified].filter(Boolean).join(" · ");
  return make(
    "li",
    { className: "search-result" },
    make("h2", {}, make("a", { href: address.pathname }, makeText("bdi", {}, { text: meta.title }, words))),
    keepButtonFor(address, meta.title) ?? "",
    meta.summary?.text ? makeText("p", {}, meta.summary, words) : "",
    meta.offers.length ? makeOffers(meta.offers.slice(0, MOST_OFFERS), words, sentences.sells) : "",
    meta.quote ? makeText("p", { className: "search-result-quote" }, { text: meta.quote }, words) : "",
    makeText("p", { className: "search-result-facts" }, { text: facts }, words),
  );
}

function makeOffers(offers, words, ariaLabel) {
  return make("ul", { className: "search-result-offers", ariaLabel }, ...offers.map((offer) => makeText("li", {}, offer, words)));
}

function makeText(tag, properties, { text, language }, words) {
  const pieces = markedPieces(text, words).map(([piece, isMarked]) => (isMarked ? make("mark", {}, piece) : piece));
  return make(tag, language ? { ...properties, lang: language } : properties, ...pieces);
}
