/** Enterprises in the order in which they answer some meanings. */

const KEPT = 0.6; // of the best, when nothing answers all

/** `{ rows: best first, isPartial: none answers all, categories: what each meaning names in each row }`. */
export function ranked(meanings, catalogue) {
  const weights = meanings.map((meaning) => tellingness(meaning, catalogue));
  const byCategory = catalogue.codes.category.map((_, category) => scoreOf(meanings, weights, "categories", category));
  const scored = [];
  for (let row = 0; row < catalogue.size; row += 1) {
    const found = scoreOfRow(row, meanings, weights, byCategory, catalogue);
    if (found.score > 0) scored.push({ row, ...found });
  }
  const all = 2 ** meanings.length - 1;
  const whole = scored.filter(({ covered }) => covered === all);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const kept = whole.length ? whole : scored.filter(({ score }) => score >= KEPT * best);
  kept.sort((a, b) => b.score - a.score || a.row - b.row);
  return { rows: kept.map(({ row }) => row), isPartial: !whole.length && kept.length > 0, byCategory };
}

/** What one row owes to its best category, its name, its place and what it says of what it sells. */
function scoreOfRow(row, meanings, weights, byCategory, catalogue) {
  const own = scoreOf(meanings, weights, "rows", row);
  let best = own;
  for (const character of catalogue.columns.category[row]) {
    const { covered, score } = byCategory[character.codePointAt(0) - 0x30];
    const together = { covered: covered | own.covered, score: score + own.score };
    const isBetter = bits(together.covered) - bits(best.covered) || together.score - best.score;
    if (isBetter > 0) best = together;
  }
  return best;
}

function scoreOf(meanings, weights, kind, key) {
  let [covered, score] = [0, 0];
  meanings.forEach((meaning, i) => {
    const weight = meaning[kind].get(key);
    if (weight === undefined) return;
    covered |= 1 << i;
    score += weight * weights[i];
  });
  return { covered, score };
}

/** A word that few have tells more than one that many have. */
function tellingness({ categories, rows }, { codes, size }) {
  const share = categories.size / (codes.category.length || 1) + rows.size / (size || 1);
  return Math.log(1 + 1 / (0.01 + share));
}

function bits(mask) {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count += 1;
  return count;
}
