/** <vitrine-list src="….json">: a list of enterprises of the catalogue, in anybody's page.
 *  What it holds (a link to the list) stays until the list has come, and when it does not come.
 *  Its colours and font are those of the page around it; --vitrine-list-line and --vitrine-list-link change them. */

const STYLE = `
  :host { display: block; }
  ul { margin: 0; padding: 0; list-style: none; }
  li { padding-block: 0.75em; border-block-end: 1px solid var(--vitrine-list-line, currentColor); }
  p { margin: 0; }
  a { color: var(--vitrine-list-link, inherit); }
  li a { display: inline-block; min-block-size: 1.5em; font-weight: 700; }
  small { display: block; }
  .more { margin-block-start: 1em; }
`;

customElements.define("vitrine-list", class extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    root.append(document.createElement("slot"));
    const style = new CSSStyleSheet();
    style.replaceSync(STYLE);
    root.adoptedStyleSheets = [style];
    const list = await fetched(this.getAttribute("src"));
    if (list?.format === 1) root.replaceChildren(...drawn(list));
  }
});

/** The list's JSON; null when it cannot be had. */
async function fetched(address) {
  try {
    const answer = await fetch(address, { credentials: "omit" });
    return answer.ok ? await answer.json() : null;
  } catch (problem) {
    if (problem instanceof TypeError || problem instanceof SyntaxError) return null;
    throw problem;
  }
}

function drawn(list) {
  const items = element("ul");
  items.lang = list.language;
  items.append(...list.enterprises.map((one) => item(one)));
  const more = element("p", "", "more");
  more.lang = list.language;
  more.append(link(list.url, list.more), ` (${list.catalogue})`);
  return [items, more, element("small", list.notice)];
}

function item(one) {
  const summary = element("p", one.summary);
  summary.lang = one.language;
  const line = element("li");
  line.append(link(one.url, one.name), element("small", one.place), summary);
  return line;
}

function link(address, text) {
  const found = element("a", text);
  const { protocol, href } = new URL(address);
  if (protocol === "https:" || protocol === "http:") found.href = href;
  return Object.assign(found, { target: "_blank", rel: "noopener" });
}

function element(name, text = "", style = "") {
  return Object.assign(document.createElement(name), { textContent: text, className: style });
}
