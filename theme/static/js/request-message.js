/** A request for a quote as plain text, and as the address of a mail (RFC 6068). */

import { dated } from "./search-dates.js";
import { filled, linesOf } from "./written-lines.js";

/** What every mail program takes whole; some cut longer addresses without a word. */
export const LONGEST = 2000;

const FIELDS = ["quantity", "place", "dates", "conditions"];

/** The sentences of a message in a language, from the page. */
export function readMessageWords(element, language) {
  return element.querySelector(`template[data-language="${language}"]`).dataset;
}

/** `{ subject, text, reminder }`; clauses: `[{ title, text, page }]`. */
export function messageOf(values, { words, language, clauses }) {
  const line = (name) => linesOf(values[name]).join(" ");
  const pair = (label, value) => filled(words.pair, { label, value });
  const need = line("title") || words.need;
  const told = FIELDS.filter((name) => line(name)).map((name) => pair(words[name], linesOf(values[name]).join("\n")));
  if (values.deadline) told.push(pair(words.deadline, deadlineOf(values, { words, language })));
  const texts = clauses.map(({ title, text, page }) => [title, ...linesOf(text), page].join("\n"));
  const who = ["person", "organisation", "email", "phone"].map(line).filter(Boolean);
  const parts = [
    words.greeting, words.opening, pair(words.need, [line("title"), ...linesOf(values.need)].filter(Boolean).join("\n")),
    told.join("\n"), texts.length ? [words.clauses, ...texts].join("\n\n") : "", words.closing,
    who.length ? pair(words.contact, who.join(", ")) : "", words.thanks,
  ];
  const titled = (sentence) => filled(sentence, { need });
  return { subject: titled(words.subject), text: parts.filter(Boolean).join("\n\n"), reminder: titled(words.reminder) };
}

function deadlineOf({ deadline, hour }, { words, language }) {
  const date = dated(deadline, language);
  return hour ? filled(words.at, { date, hour }) : date;
}

/** `{ url, text, count, isShort }`: a mail to one enterprise; one too long leaves its text to be pasted. */
export function mailTo({ email, url }, { subject, text }, words) {
  const whole = url ? `${text}\n\n${words.profile} ${new URL(url, location.href).href}` : text;
  const [long, short] = [whole, words.pasted].map((body) => addressOf(email, subject, body));
  const isShort = long.length <= LONGEST;
  return { url: isShort ? long : short, text: whole, count: long.length, isShort };
}

/** Line ends are CRLF (RFC 6068, 5); the sign @ stays as it is. */
function addressOf(email = "", subject, body) {
  const to = encodeURIComponent(email).replace("%40", "@");
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
}
