/** What is told once a shortlist has changed, aloud and by the link to it. */

/** Says of a <shortlist-link> how many are kept by now, or that the browser keeps none of them. */
export function tell(element, { ids, isRefused }) {
  const link = element.querySelector("a");
  const status = element.querySelector("[role=status]");
  status.textContent = isRefused ? element.dataset.refused : link.textContent;
  status.classList.toggle("visually-hidden", !isRefused);
  // A browser that keeps nothing carries the list in the address, as far as this link leads.
  [link.href] = link.href.split("#");
  if (isRefused && ids.length) link.href += `#kept=${ids.join(",")}`;
}
