/** What is fetched when it is first needed. */

/** What a first answer from plain words does not need; rejects with a TypeError when it cannot be fetched. */
export const more = () => later(import("./search-more.js"));

/** Waits for a script. When a publication since has taken those of this page away, the page itself is fetched anew. */
export function later(script) {
  return script.catch(async (problem) => {
    const { status } = await fetch(import.meta.url, { method: "HEAD", cache: "no-store" });
    if (status === 404) reloadOnce();
    throw problem;
  });
}

/** Once: a page that was reloaded is as new as it can be, and must do with what there is. */
export function reloadOnce() {
  const [visit] = performance.getEntriesByType("navigation");
  if (visit?.type !== "reload") location.reload();
}

/** A market scan begins with the last search; without a shortlist there is no scan. */
export async function remember(base) {
  if (document.querySelector("shortlist-link")) (await import("./last-search.js")).rememberSearch(base);
}

/** Tells the console what went wrong; the page says it in its own words. */
export function reported(problem) {
  reportError(problem);
  return null;
}
