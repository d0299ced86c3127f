/** Results as list items. Everything comes from profiles: text nodes only, links only into our own site. */

import { keepButtonFor } from "./keep-button.js";
import { BETWEEN_OFFERS } from "./search-found.js";
import { dated } from "./search-sentences.js";
import { hasMark, markedPieces } from "./search-words.js";

const STORY_MARK = "⁂";
const MOST_OFFERS = 3;
const LONGEST_SENTENCE = 240;

/** An `<li>` for a page that the index found, or null when its address is not one of ours. */
export function makeResult({ url, meta, content }, words, { language, sentences }) {
  const address = new URL(url.replace(/\.html$/, "/"), location.origin); // as the index was given its pages
  if (address.origin !== location.origin || !address.pathname.startsWith(sentences.base)) return null;
  const offers = offersOf(meta).filter(({ text }) => meta.isChosen || hasMark(text, words)).slice(0, MOST_OFFERS);
  const summary = { text: meta.summary ?? "", language: meta.summary_language };
  const isToldElsewhere = offers.length || hasMark(`${summary.text} ${meta.title}`, words);
  const item = make("li", "search-result");
  item.append(makeTitle(address, meta.title, words), keepButtonFor(address, meta.title) ?? "");
  if (summary.text) item.append(makeText("p", "", summary, words));
  if (offers.length) item.append(makeOffers(offers, words, sentences.sells));
  const sentence = isToldElsewhere ? "" : sentenceWith(storyOf(content), words);
  if (sentence) item.append(makeText("p", "search-result-quote", { text: sentence }, words));
  const verified = meta.verified && sentences.verified.replace("{date}", dated(meta.verified, language));
  const places = (meta.serves ?? "").replaceAll(BETWEEN_OFFERS, ", ");
  const served = meta.isEverywhere ? sentences.everywhere : places && sentences.serves.replace("{places}", places);
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

function offersOf(meta) {
  const languages = meta.offers_languages?.split(" ") ?? [];
  return (meta.offers ?? "").split(BETWEEN_OFFERS).map((text, i) => ({ text, language: languages[i] }));
}

/** What the profile says in sentences, its apostrophes put back against their words. */
function storyOf(content) {
  return (content.split(STORY_MARK)[1] ?? "").replace(/’ (?=[\p{L}\p{N}])/gu, "’").replaceAll(" / ", "/").trim();
}

function sentenceWith(story, words) {
  const sentence = story.match(/[^.!?…]+[.!?…]*/gu)?.find((one) => hasMark(one, words))?.trim() ?? "";
  return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE).replace(/\s+\S*$/u, "")}…` : sentence;
}
