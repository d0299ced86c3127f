/** Slips of typing: a letter added, left out, replaced, or exchanged with its neighbour. */

const MOST = 2;

/** The word of the lexicon that was probably meant, or null: the nearest; then as it begins; then the most used. */
export function meant(typed, lexicon) {
  const allowed = typed.length < 4 ? 0 : typed.length < 7 ? 1 : MOST;
  let best = null;
  for (const known of allowed ? lexicon.words.values() : []) {
    const slips = slipsBetween(typed, known.word, allowed);
    if (slips > allowed || (slips === MOST && typed.length < 8 && known.word[0] !== typed[0])) continue;
    if (slips === MOST && !named(known)) continue; // another enterprise's name is no guess
    const candidate = { word: known.word, rank: rankOf(typed, known, slips) };
    if (!best || isBefore(candidate.rank, best.rank)) best = candidate;
  }
  return best?.word ?? null;
}

function rankOf(typed, known, slips) {
  const isNamed = named(known) > 0;
  return [slips, known.word[0] === typed[0] ? 0 : 1, isNamed ? 0 : 1, -named(known) - known.rows.size];
}

/** How many categories a word names, in whatever language. */
function named({ categories, others }) {
  return categories.size + others.size;
}

function isBefore(left, right) {
  const at = left.findIndex((value, i) => value !== right[i]);
  return at >= 0 && left[at] < right[at];
}

/** How many slips apart two words are, `limit + 1` as soon as there are more. */
export function slipsBetween(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let [older, old, row] = [[], [...Array(right.length + 1).keys()], []];
  for (let i = 1; i <= left.length; i += 1) {
    row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const isSame = left[i - 1] === right[j - 1];
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (isSame ? 0 : 1));
      const isExchanged = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (isExchanged) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [older, old] = [old, row];
  }
  return old[right.length];
}
