/** What stands in the page of an enterprise, read from its markup as texts. page: its document. */

/** What the head of the page says, its proofs, the conditions of each offering, who bought. */
export function* rowsOf(page) {
  for (const pair of page.querySelectorAll(".profile-header .facts-strip > div")) {
    yield [textOf(pair.querySelector("dt")), [textOf(pair.querySelector("dd"))]];
  }
  yield* section(page, ".proof-list", [...page.querySelectorAll(".proof-list > li")].map(proofOf));
  yield* conditionsOf(page);
  yield* section(page, ".purchase-list", [...page.querySelectorAll(".purchase-list > li")].map(textOf));
}

function* section(page, selector, texts) {
  const heading = page.querySelector(selector)?.closest("section")?.querySelector("h2");
  if (heading && texts.length) yield [textOf(heading), texts];
}

/** A row for each condition that an offering states, as `Lead time`: `Catering – 10 days`. */
function conditionsOf(page) {
  const found = new Map();
  for (const offering of page.querySelectorAll(".offering-table tbody tr")) {
    // What leads elsewhere, as to clauses, is read there.
    for (const pair of [...offering.querySelectorAll(".facts > div")].filter((pair) => !pair.querySelector("a"))) {
      const label = textOf(pair.querySelector("dt"));
      const said = `${textOf(offering.querySelector("h3"))} – ${textOf(pair.querySelector("dd"))}`;
      found.set(label, [...(found.get(label) ?? []), said]);
    }
  }
  return found;
}

/** A status or certification with who grants it and until when. */
function proofOf(item) {
  const details = [...item.querySelectorAll(".proof-list-details > span")].map(textOf);
  return [textOf(item.querySelector(".badge")), ...details].join(" – ");
}

/** `[{ title, url }]`. */
export function sourcesOf(page) {
  return [...page.querySelectorAll(".source-list > li")].map((item) => {
    return { title: [...item.children].map(textOf).join(" – "), url: item.querySelector("a[href^=http]")?.href ?? "" };
  });
}

/** `{ email, phone, website }`: what the page gives, each empty when it does not. */
export function contactOf(page) {
  const panel = page.querySelector(".contact-panel");
  const first = (kind) => panel?.querySelector(`a[href^="${kind}"]`)?.getAttribute("href") ?? "";
  return { email: first("mailto:").slice("mailto:".length), phone: first("tel:"), website: first("http") };
}

/** The words of an element on one line, without the numbers of its sources. */
export function textOf(element) {
  const copy = element.cloneNode(true);
  for (const note of copy.querySelectorAll(".source-note")) note.remove();
  for (const line of copy.querySelectorAll("br")) line.replaceWith(", ");
  for (const end of copy.querySelectorAll("li, p")) end.after(" ");
  return copy.textContent.replace(/[^\S\u00a0\u202f]+/gu, " ").trim();
}
