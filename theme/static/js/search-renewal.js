/** Fetches the page and its scripts anew when the index is newer than they are. */

/** Once: a page that was reloaded is as new as it can be, and must do with what there is. */
export function reloadOnce() {
  const [visit] = performance.getEntriesByType("navigation");
  if (visit?.type !== "reload") location.reload();
}
