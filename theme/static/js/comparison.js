/** An enterprise as its own page tells it, read for a comparison: only text is taken. */

/** `{ id, url, name, rows: Map of labels to texts }`, or null when there is no such page or no network. */
export async function readProfile(id, address) {
  const url = `${address}${id}/`;
  const html = await textAt(url);
  if (html === null) return null;
  const page = new DOMParser().parseFromString(html, "text/html");
  const name = page.querySelector(".profile-header h1");
  return name && { id, url, name: textOf(name), rows: new Map(rowsOf(page)) };
}

async function textAt(url) {
  try {
    const answer = await fetch(url);
    return answer.ok ? await answer.text() : null;
  } catch (problem) {
    if (problem instanceof TypeError) return null; // how fetch says that nobody answered
    throw problem;
  }
}

/** What the head of the page says, its proofs, the conditions of each offering, who bought. */
function* rowsOf(page) {
  for (const pair of page.querySelectorAll(".profile-header .facts-strip > div")) {
    yield [textOf(pair.querySelector("dt")), [textOf(pair.querySelector("dd"))]];
  }
  yield* section(page, ".proof-list", [...page.querySelectorAll(".badges li")].map(textOf));
  const offerings = [...page.querySelectorAll(".offering-table tbody tr")];
  yield* section(page, ".offering-table", offerings.map(conditionsOf).filter(Boolean));
  yield* section(page, ".purchase-list", [...page.querySelectorAll(".purchase-list > li")].map(textOf));
}

function* section(page, selector, texts) {
  const heading = page.querySelector(selector)?.closest("section")?.querySelector("h2");
  if (heading && texts.length) yield [textOf(heading), texts];
}

/** `Catering – Lead time: 10 days; Minimum order: 20 people`; an offering that states none is left out. */
function conditionsOf(row) {
  // What leads elsewhere, as to clauses, is read there.
  const pairs = [...row.querySelectorAll(".facts > div")].filter((pair) => !pair.querySelector("a"));
  const said = pairs.map((pair) => `${textOf(pair.querySelector("dt"))} : ${textOf(pair.querySelector("dd"))}`);
  return said.length ? `${textOf(row.querySelector("h3"))} – ${said.join(" ; ")}` : "";
}

/** The words of an element on one line, without the numbers of its sources. */
function textOf(element) {
  const copy = element.cloneNode(true);
  for (const note of copy.querySelectorAll(".source-note")) note.remove();
  for (const end of copy.querySelectorAll("br, li, p")) end.after(" ");
  return copy.textContent.replace(/[^\S\u00a0\u202f]+/gu, " ").trim();
}
