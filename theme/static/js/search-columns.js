/** Columns of the compact index, read. */

import { FIRST } from "./search-lexicon.js";

const STEPS = 10; // a digit is a step to a code of the same row; first codes stand after those
const ROW = /[^\d+](\+[^]|\d)*/g;
const NOTHING = "-";
const EVERYWHERE = " "; // as rows are read
const ROUND = 0x2a; // the core tells by what stands before this, from 0x0a on, what would take two bytes
const TURN = 0x76;

/** One text a row; none when nobody is in the catalogue. */
export function linesOf(column) {
  return column ? column.split("\n") : [];
}

/** The codes of each row as characters, from the first of a row and the steps to its others. */
export function rowsOf(column) {
  return (column.match(ROW) ?? []).map(once((row) => {
    let at = 0;
    const next = (_, one) => String.fromCharCode((at = /\d/.test(one) ? at + Number(one) + 1 : ordinalOf(one) - STEPS));
    return row === NOTHING ? "" : row.replace(/\+?([^])/g, next);
  }));
}

/** True for the codes of a row that serves the whole territory. */
export const isEverywhere = (codes) => codes === EVERYWHERE;

/** What is made of a text, made once: of ten thousand rows, hundreds are the same. */
export function once(make) {
  const made = new Map();
  return (text) => made.get(text) ?? made.set(text, make(text)).get(text);
}

/** Names: how many words of the one before each begins with, then `\tword\t` or the character of one that many have. */
export function namesOf(column, common) {
  const [names, words] = [[], common.split(" ")];
  let name = [];
  for (let i = 0; i < column.length; i += 1) {
    const one = column[i];
    if (one >= "0" && one <= "9") names.push((name = name.slice(0, one)));
    else if (one !== "\t") name.push(words[ordinalOf(one) - FIRST - STEPS]);
    else name.push(column.slice(i + 1, (i = column.indexOf("\t", i + 1))));
  }
  return names.map((some) => some.join(" "));
}

function ordinalOf(character) {
  const code = character.charCodeAt(0);
  return code < ROUND ? code + TURN : code;
}
