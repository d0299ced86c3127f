/** What is fetched when it is first needed. */

/** What a first answer from plain words does not need; rejects with a TypeError when it cannot be fetched. */
export const more = () => import("./search-more.js");

/** Tells the console what went wrong; the page says it in its own words. */
export function reported(problem) {
  reportError(problem);
  return null;
}
