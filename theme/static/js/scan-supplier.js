/** The fields of the market scan for one enterprise. */

/** From the page’s template; a note of the shortlist is where its reason begins. */
export function supplierFields({ id, name, note }, template) {
  const made = template.content.cloneNode(true);
  made.querySelector("legend").textContent = name;
  made.querySelector("select").name = `verdict-${id}`;
  Object.assign(made.querySelector("textarea"), { name: `reason-${id}`, defaultValue: note });
  return made;
}
