/** Ways on from a search that found nothing: without what narrowed it, and categories near to what was typed. */

import { nearCategories } from "./near-categories.js";
import { counted } from "./search-sentences.js";
import { asTyped } from "./search-words.js";

/** Fills the view's part `near` with links. */
export function showNear(view, found) {
  const { near, sentences } = view;
  const lists = [[sentences.wider, freedLinks(view, found)], [sentences.near, nearLinks(view, found)]];
  near.replaceChildren(...lists.filter(([, links]) => links.length).flatMap(([heading, links]) => section(heading, links)));
}

function section(heading, links) {
  const [title, list] = [document.createElement("h2"), document.createElement("ul")];
  title.textContent = heading;
  list.append(...links.map(([text, address]) => {
    const [item, link] = [document.createElement("li"), document.createElement("a")];
    Object.assign(link, { textContent: text, href: address });
    item.append(link);
    return item;
  }));
  return [title, list];
}

/** `[text, address]` for each filter, or place of the query, without which something is found. */
function freedLinks({ sentences, language, labels, asked }, { freed = [], place, rest = [] }) {
  return freed.filter(([, count]) => count).map(([name, count]) => {
    const address = new URLSearchParams(location.search);
    const codes = asked.chosen.get(name);
    if (codes) address.delete(name);
    else address.set("q", rest.map((word) => asTyped(asked.query, word)).join(" "));
    const said = codes ? codes.map((code) => labels.get(name)?.get(code) ?? code).join(", ") : place.label;
    const text = sentences.freed.replace("{filter}", () => said).replace("{results}", () => counted(sentences, count, language));
    return [text, `?${address}`];
  });
}

/** `[label, address of its list]` for each category that is near. */
function nearLinks({ labels }, found) {
  const names = labels.get("category") ?? new Map();
  const links = [...document.querySelectorAll('[data-filter="category"] a')];
  return nearCategories(found).flatMap((code) => {
    const link = links.find(({ pathname }) => pathname.endsWith(`/${code}/`));
    return link && names.has(code) ? [[names.get(code), link.href]] : [];
  }).slice(0, 6);
}
