/** Categories near to words that found nothing: of the same sector as what they name, named by the same words, typed alike. */

const ALIKE = 0.6; // of the pairs of letters in common, of words that begin with the same one
const TELLING = 0.9; // of a word of a label, or of a whole synonym
const FEW = 4; // categories that a telling word names
const FAMILY = 5; // letters with which both begin

/** Codes, the nearest first. found: with its catalogue, and what its words mean there. */
export function nearCategories({ catalogue, meanings = [], dropped = [] }) {
  if (!catalogue) return [];
  const scores = new Map();
  const add = (category, score) => scores.set(category, (scores.get(category) ?? 0) + score);
  const named = new Map(meanings.flatMap(({ categories }) => [...categories]));
  for (const [category, weight] of named) {
    add(category, 3 * weight);
    for (const other of sameSector(category, catalogue.sectors)) add(other, weight);
  }
  for (const known of catalogue.lexicon.words.values()) {
    addWord(known.word, new Map([...known.others, ...known.categories]), { named, dropped, add });
  }
  const { codes } = catalogue;
  return [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([category]) => codes.category[category]);
}

/** A word brings near what it names when it names what was meant too, or is typed like what nobody knows. */
function addWord(word, categories, { named, dropped, add }) {
  const isOfBoth = (weight) => weight >= TELLING && categories.size <= FEW;
  if (!categories.size) return;
  const isShared = [...categories].some(([category, weight]) => named.has(category) && isOfBoth(weight));
  const likeness = Math.max(0, ...dropped.map((one) => likenessOf(one, word)));
  for (const [category, weight] of categories) {
    if (isShared && isOfBoth(weight) && !named.has(category)) add(category, weight / categories.size);
    if (likeness >= ALIKE) add(category, likeness * weight);
  }
}

function sameSector(category, sectors) {
  return [...sectors].flatMap((sector, other) => (sector !== " " && sector === sectors[category] && other !== category ? [other] : []));
}

/** 1 for the same word, 0 for nothing in common; words of one family begin alike. */
function likenessOf(word, other) {
  if (Math.min(word.length, other.length) < 4 || word[0] !== other[0]) return 0;
  if (word.slice(0, FAMILY) === other.slice(0, FAMILY) && word.length >= FAMILY) return 0.9;
  const [some, others] = [pairsOf(word), pairsOf(other)];
  const common = some.filter((pair) => others.includes(pair)).length;
  return (2 * common) / (some.length + others.length);
}

function pairsOf(word) {
  return [...word].slice(1).map((letter, i) => word[i] + letter);
}
