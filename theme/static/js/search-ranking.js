/** Enterprises in the order in which they answer some meanings. */

import { positionOf } from "./search-lexicon.js";

const KEPT = 0.6; // of the best, when nothing answers all
// What an enterprise says itself counts less beside its category: for a word that the category has, and has not.
const SAID_TOO = 0.2;
const SAID_ALONE = 0.5;
const BY_CHANCE = 0.5; // of a word: a name that has what its category lacks may be a `Groupe` without being for groups
// `artisan` is a trade before it is a part of somebody's name.
const NAME_OF_A_TRADE = 0.6;

/** `{ rows: best first, isPartial: none answers all, byCategory: how well each category answers }`. */
export function ranked(meanings, catalogue) {
  const weights = meanings.map((meaning) => tellingness(meaning, catalogue));
  const answers = (kind, key) => meanings.map((meaning, i) => (meaning[kind].get(key) ?? 0) * weights[i]);
  const shares = meanings.map(({ categories: some }) => (some.size ? NAME_OF_A_TRADE : 1));
  const ownOf = (row) => answers("rows", row).map((score, i) => score * shares[i]);
  const categories = catalogue.codes.category.map((_, category) => answers("categories", category));
  const scored = [];
  const telling = categories.map((some) => some.some(Boolean));
  const named = new Set(meanings.flatMap(({ rows }) => [...rows.keys()]));
  const answersAny = (row) => named.has(row) || [...catalogue.columns.category[row]].some((one) => telling[positionOf(one)]);
  for (let row = 0; row < catalogue.size; row += 1) {
    if (!answersAny(row)) continue;
    const found = scoreOfRow(ownOf(row), catalogue.columns.category[row], categories);
    if (found.score > 0) scored.push({ row, ...found });
  }
  const whole = scored.filter(({ covered }) => covered > meanings.length - 1);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const isSure = whole.some(({ covered }) => covered === meanings.length);
  const kept = isSure ? whole : scored.filter(({ covered, score }) => covered > meanings.length - 1 || score >= KEPT * best);
  kept.sort((a, b) => b.score - a.score || a.row - b.row);
  const byCategory = categories.map((some) => ({ score: sum(some) }));
  return { rows: kept.map(({ row }) => row), isPartial: !whole.length && kept.length > 0, byCategory };
}

/** What one row owes to its best category, its name, its place and what it says of what it sells. */
function scoreOfRow(own, characters, categories) {
  let best = { covered: howMany(own), score: sum(own) };
  for (const character of characters) {
    const some = categories[positionOf(character)];
    const both = some.map((score, i) => score + own[i] * (score ? SAID_TOO : SAID_ALONE));
    const [alone, together] = [howMany(some), howMany(both)];
    const found = { covered: together > alone ? together - BY_CHANCE : together, score: sum(both) };
    if (isBetter(found, best)) best = found;
  }
  return best;
}

function isBetter(left, right) {
  return left.covered > right.covered || (left.covered === right.covered && left.score > right.score);
}

/** A word that few have tells more than one that many have. */
function tellingness({ categories, rows }, { codes, size }) {
  const share = categories.size / (codes.category.length || 1) + rows.size / (size || 1);
  return Math.log(1 + 1 / (0.01 + share));
}

const howMany = (scores) => scores.filter(Boolean).length;
const sum = (scores) => scores.reduce((total, score) => total + score, 0);
