/** What is fetched when it is first needed. */

/** What a first answer from plain words does not need; rejects with a TypeError when it cannot be fetched. */
export const more = () => import("./search-more.js");

/** A market scan begins with the last search; without a shortlist there is no scan. */
export async function remember(base) {
  if (document.querySelector("shortlist-link")) (await import("./last-search.js")).rememberSearch(base);
}

/** Tells the console what went wrong; the page says it in its own words. */
export function reported(problem) {
  reportError(problem);
  return null;
}
