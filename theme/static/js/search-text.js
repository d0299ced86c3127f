/** The full text, its results told as the search page shows them. */

import { openIndex } from "./full-text.js";
import { dated } from "./search-dates.js";
import { hasMark } from "./search-words.js";
import { TextOfToday } from "./text-of-today.js";

const BETWEEN_OFFERS = " ⁑ "; // as search/documents.py writes them
const STORY_MARK = "⁂";
const LONGEST_SENTENCE = 240;

/** Opens the index of this bundle; base: of the site. */
export async function openText({ bundle, base }) {
  const text = await new TextOfToday(bundle, () => openIndex(bundle, base)).start();
  const find = async (words, ...how) => {
    const found = await text.find(words, ...how);
    return { ...found, results: found.results.map((result) => resultOf(result, words)) };
  };
  return { find, renewed: () => text.renewed() };
}

const resultOf = (result, words) => ({ data: async (language) => told(await result.data(), words, language) });

/** A page with the offers that answer, and the sentence that does when nothing else that is shown does. */
function told({ url, meta, content }, words, language) {
  const offers = offersOf(meta).filter(({ text }) => hasMark(text, words));
  const summary = { text: meta.summary ?? "", language: meta.summary_language };
  const isTold = offers.length || hasMark(`${summary.text} ${meta.title}`, words);
  const address = url.replace(/\.html$/, "/"); // as the index was given its pages
  const verified = meta.verified && dated(meta.verified, language);
  return { url: address, meta: { ...meta, offers, summary, verified, quote: isTold ? "" : sentenceWith(storyOf(content), words) } };
}

function offersOf(meta) {
  const languages = meta.offers_languages?.split(" ") ?? [];
  return (meta.offers ?? "").split(BETWEEN_OFFERS).map((text, i) => ({ text, language: languages[i] }));
}

/** What the profile says in sentences, its apostrophes put back against their words: `l’entretien`, `the boss’s`, but
 *  `the employees’ time`. */
function storyOf(content) {
  return (content.split(STORY_MARK)[1] ?? "").replace(/(?<!\p{L}s)’ (?=[\p{L}\p{N}])|’ (?=s(?!\p{L}))/gu, "’").replaceAll(" / ", "/").trim();
}

function sentenceWith(story, words) {
  const sentence = story.match(/[^.!?…]+[.!?…]*/gu)?.find((one) => hasMark(one, words))?.trim() ?? "";
  return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE).replace(/\s+\S*$/u, "")}…` : sentence;
}
