/** The market scan as blocks for a page or a file, and as rows for a table. Texts of people are cleaned here. */

import { DraftStore } from "./draft-store.js";
import { dated } from "./search-dates.js";
import { filled, linesOf } from "./written-lines.js";

/** `[{ kind, text }]` and tables, `{ kind: "table", rows }`. told: `{ values, asked, profiles, words }`. */
export function asBlocks({ values, asked, profiles, words }) {
  const pair = (label, value) => ({ kind: "paragraph", text: filled(words.pair, { label, value }) });
  const pairs = (list) => list.filter(([, value]) => value).map(([label, value]) => pair(label, value));
  const section = (heading, blocks) => (blocks.length ? [{ kind: "heading", text: heading }, ...blocks] : []);
  const written = (text) => linesOf(text).map((line) => ({ kind: "paragraph", text: line }));
  const line = (name) => linesOf(values[name]).join(" ");
  const date = values.date && dated(values.date, document.documentElement.lang);
  const search = [...asked.map(([label, said]) => [label, said.flatMap(linesOf).join(", ")]), [words.found, line("searched")]];
  return [
    { kind: "title", text: words.title },
    ...pairs([[words.file, line("file")], [words.role, line("role")], [words.date, date]]),
    ...section(words.need, written(values.need)),
    ...section(words.searched, pairs(search)),
    { kind: "heading", text: words.considered },
    profiles.length ? { kind: "table", rows: decisions({ values, profiles, words }) } : { kind: "paragraph", text: words.none },
    ...section(words.facts, profiles.flatMap((profile) => facts(profile, words, pairs))),
    ...section(words.method, written(values.method)),
    ...section(words.limits, written(values.limits)),
    { kind: "heading", text: words.origin },
    ...pairs([[words.catalogueLabel, words.catalogue], [words.dayLabel, words.day],
      [words.versionLabel, words.version], [words.licenceLabel, words.licence],
      [words.addressLabel, words.address]]),
    ...(words.demonstration ? [{ kind: "paragraph", text: words.demonstration }] : []),
  ];
}

function decisions({ values, profiles, words }) {
  const head = [words.enterprise, words.verdict, words.reason, words.asked];
  return [head, ...profiles.map((profile) => [profile.name, ...decision(profile.id, values, words)])];
}

/** What was decided of an enterprise, why, and when it was asked, as the request for a quote remembers. */
function decision(id, values, words) {
  const day = new DraftStore("request", words.base).values[`asked-${id}`];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day ?? "");
  const verdict = { retained: words.retained, aside: words.aside }[values[`verdict-${id}`]] ?? words.open;
  return [verdict, linesOf(values[`reason-${id}`]).join(" "), isDay ? dated(day, document.documentElement.lang) : ""];
}

function facts({ name, rows, sources, url }, words, pairs) {
  const said = [...rows].map(([label, texts]) => [label, texts.join(" ; ")]);
  const read = sources.map(({ title, url: address }) => [words.sources, [title, address].filter(Boolean).join(" – ")]);
  return [{ kind: "subheading", text: name }, ...pairs([...said, ...read, [words.page, absolute(url)]])];
}

/** A row for each enterprise under a row of labels, for a spreadsheet. */
export function asRows({ values, profiles, words }) {
  const labels = [...new Set(profiles.flatMap(({ rows }) => [...rows.keys()]))];
  const ends = [words.sources, words.page, words.need, words.file, words.dayLabel, words.versionLabel, words.licenceLabel];
  const head = [words.enterprise, words.verdict, words.reason, words.asked, ...labels, ...ends];
  return [head, ...profiles.map(({ id, name, rows, sources, url }) => [
    name, ...decision(id, values, words), ...labels.map((label) => (rows.get(label) ?? []).join(" ; ")),
    sources.map((source) => [source.title, source.url].filter(Boolean).join(" – ")).join(" ; "), absolute(url),
    linesOf(values.need).join(" "), linesOf(values.file).join(" "), words.day, words.version, words.licence,
  ])];
}

const absolute = (url) => new URL(url, location.href).href;
