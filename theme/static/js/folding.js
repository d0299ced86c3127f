/** Texts compared as people do, as model/folding.py does: a test compares the two. */

const SPELLINGS = new Map(Object.entries({ œ: "oe", æ: "ae", ø: "o", ł: "l", ß: "ss", ς: "σ" }));
for (const mark of "‘’ʼ´`′") SPELLINGS.set(mark, "'");
for (const mark of "‐‑‒–—―−") SPELLINGS.set(mark, "-");
for (const mark of "“”„«»") SPELLINGS.set(mark, '"');
const LONGEST_SLUG = 80;

/** The text without case, accents, ligatures or typography, its spaces squeezed. */
export function fold(text) {
  const isPlain = /^[\x00-\x7f]*$/.test(text);
  const spelt = [...text.toLowerCase()].map((one) => (isPlain ? one : SPELLINGS.get(one) ?? one)).join("");
  return spelt.normalize("NFKD").replace(/[\p{Mn}\p{Mc}]/gu, "").toLowerCase().split(/\s+/u).filter(Boolean).join(" ");
}

/** A folder's name from an enterprise's; empty when nothing is left. */
export function slugOf(name) {
  const kept = fold(name).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return kept.slice(0, LONGEST_SLUG).replace(/^-+|-+$/g, "");
}

/** The candidate that was probably meant, or null. */
export function closest(found, candidates) {
  const wanted = [...fold(found)];
  let limit = slipsAllowed(wanted.length);
  let best = null;
  for (const candidate of candidates) {
    const slips = slipsBetween(wanted, [...fold(candidate)], limit);
    if (slips <= limit) [best, limit] = [candidate, slips - 1];
    if (limit < 0) break;
  }
  return best;
}

function slipsAllowed(length) {
  if (length < 3) return 0;
  if (length < 6) return 1;
  return length < 11 ? 2 : 3;
}

/** Optimal string alignment distance; limit + 1 as soon as the lengths alone exceed the limit. */
function slipsBetween(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before = [];
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  left.forEach((a, i) => {
    const above = row;
    row = [i + 1];
    right.forEach((b, j) => {
      let slips = Math.min(above[j + 1] + 1, row[j] + 1, above[j] + (a === b ? 0 : 1));
      if (i > 0 && j > 0 && a === right[j - 1] && left[i - 1] === b) slips = Math.min(slips, before[j - 1] + 1);
      row.push(slips);
    });
    before = above;
  });
  return row.at(-1);
}
