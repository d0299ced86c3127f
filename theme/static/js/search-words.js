/** Words as people type them: read from a query, compared with a text, marked in it. */

export const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const STOP_WORDS = new Set(
  ("a à au aux avec ce ces cette d dans de des du elle en est et être il je l la le les leur mes mon n notre nos nous "
    + "on ou où par pas pour qu que qui s sa se ses son sont sur un une vos votre vous y "
    + "an and are at by for from in is it its my of or our the their to we with you your").split(" "),
);
// What people say around a need.
const ASKING = new Set(("besoin cherche cherchons chercher fournisseur fournisseurs trouver voudrais voulons "
  + "find looking need needs supplier suppliers want").split(" "));
// Endings that do not change what is meant, longest first; what is left keeps four letters.
const ENDING = /^(.{4,}?)(ations?|[ae]nces?|ements?|antes?|ants?|euses?|elles?|ings?|eurs?|ages?|ales?|ives?|eres?|ers?|(?<!e)aux|als?|els?|ees?|es?|s|x)$/;
const ALONE = ["traiteur"]; // who cooks, of no family with what is treated
const LONGEST_QUERY = 200;

/** The word without case, accents or ligatures. */
export function fold(word) {
  return word.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("ø", "o").replaceAll("ł", "l").replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
}

/** What a word keeps in its plural, its feminine and its family. */
export function rootOf(word) {
  return ALONE.find((one) => word.startsWith(one)) ?? word.match(ENDING)?.[1] ?? word.replace(/^(...)[sx]$/, "$1");
}

/** The words of a text, folded; stop words only when every word is wanted. */
export function wordsIn(text, { isEvery = false } = {}) {
  if (isEvery) return fold(text).match(/[a-z0-9]+/g) ?? [];
  return (fold(text).match(WORD) ?? []).filter((word) => !STOP_WORDS.has(word));
}

/** The words that tell what is looked for, folded: elisions cut off, stop words left out unless all are. */
export function readQuery(text) {
  const typed = text.slice(0, LONGEST_QUERY).normalize("NFC").toLowerCase().match(WORD) ?? [];
  const isTelling = (word) => !STOP_WORDS.has(word) && !ASKING.has(word) && (word.length > 1 || /\p{N}/u.test(word));
  const telling = typed.filter(isTelling);
  return [...new Set((telling.length ? telling : typed).map(fold))];
}

/** How this folded word stands in the text. */
export function asTyped(text, wanted) {
  return text.match(WORD)?.find((word) => fold(word) === wanted) ?? wanted;
}

/** The text cut in pieces, `[piece, is it one of the words]`. */
export function markedPieces(text, words) {
  const pieces = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!words.some((wanted) => isFamily(fold(word), wanted))) continue;
    pieces.push([text.slice(end, index), false], [word, true]);
    end = index + word.length;
  }
  return [...pieces, [text.slice(end), false]].filter(([piece]) => piece);
}

/** True when one of the words would be marked in the text. */
export const hasMark = (text, words) => markedPieces(text, words).some(([, isMarked]) => isMarked);

/** Equal, begun, plural, feminine, or of the same root: `menager` for `menagere`, `entr` for `entretien`. */
export function isFamily(word, wanted) {
  return word.startsWith(wanted) || word.startsWith(wanted.match(ENDING)?.[1] ?? `${wanted} `);
}
