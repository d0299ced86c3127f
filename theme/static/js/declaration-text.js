/** The declaration as it stands in the page: its blanks filled, then read as a document. */

import { fold } from "./search-words.js";
import { dated } from "./search-dates.js";

// What our own reader refuses in a record, and what XML cannot hold.
const UNSEEN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
const LONGEST_NAME = 60;

/** What was typed, on one line, without what cannot be seen. */
export function cleaned(typed) {
  return typed.replace(/[ \t\n\r\u2028\u2029]+/g, " ").replace(UNSEEN, "").trim().normalize("NFC");
}

/** A name as it may stand in an address: small letters, digits and hyphens. */
export function slugOf(name) {
  return fold(name).replace(/[^a-z0-9]+/g, "-").slice(0, LONGEST_NAME).replace(/^-|-$/g, "");
}

/** Puts the values in the blanks of a text; a blank without a value says what it is for. */
export function fill(text, values) {
  const said = { ...values, date: values.date && dated(values.date, text.lang) };
  for (const blank of text.querySelectorAll("[data-blank]")) {
    blank.dataset.label ??= blank.textContent;
    const value = said[blank.dataset.blank];
    blank.textContent = value || blank.dataset.label;
    blank.classList.toggle("is-filled", Boolean(value));
  }
}

/** The filled text as a document: `{ language, title, day, footer, blocks: [{ kind, text }] }`. */
export function read(text, { date }) {
  const { locale, footer } = text.dataset;
  const blocks = [...text.querySelectorAll("[data-kind]")].map(({ dataset, textContent }) => {
    return { kind: dataset.kind, text: textContent.replace(/[ \t\n]+/g, " ").trim() };
  });
  return { language: locale, title: blocks[0].text, day: date, footer, blocks };
}
