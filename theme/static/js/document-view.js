/** A document of blocks, in the page and as one file of HTML. */

import { escaped } from "./xml.js";

const TAGS = { title: "h2", heading: "h3", subheading: "h4", paragraph: "p" };
const STYLE = "body{font:11pt/1.5 Georgia,serif;max-width:48em;margin:2em auto;padding:0 1em}"
  + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #888;padding:.4em;text-align:left;vertical-align:top}"
  + "h1,h2,h3{break-after:avoid}tr{break-inside:avoid}p{margin:.4em 0}";

/** Puts the blocks into an element instead of what it holds. */
export function draw(element, blocks) {
  element.replaceChildren(...blocks.map((block) => (block.kind === "table" ? table(block.rows) : made(TAGS[block.kind], block.text))));
}

function table(rows) {
  const whole = made("table", "");
  const [head, body] = [whole.createTHead(), whole.createTBody()];
  rows.forEach((cells, index) => {
    const row = (index ? body : head).insertRow();
    row.append(...cells.map((text, column) => cell(text, index ? (column ? "" : "row") : "col")));
  });
  return whole;
}

function cell(text, scope) {
  const one = made(scope ? "th" : "td", text);
  if (scope) one.scope = scope;
  return one;
}

function made(tag, text) {
  return Object.assign(document.createElement(tag), { textContent: text });
}

/** A page that stands alone, as word processors open it: every text is escaped. */
export function asHtml({ language, title, blocks }) {
  const body = blocks.map((block) => (block.kind === "table" ? tableText(block.rows) : tagged(block))).join("\n");
  return `<!doctype html>\n<html lang="${escaped(language)}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`
    + `<style>${STYLE}</style></head>\n<body>\n${body}\n</body></html>\n`;
}

function tagged({ kind, text }) {
  const tag = TAGS[kind].replace(/\d/, (level) => level - 1); // alone, its title is the page's
  return `<${tag}>${escaped(text)}</${tag}>`;
}

function tableText([head, ...body]) {
  const cells = (row, tag) => `<tr>${row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join("")}</tr>`;
  return `<table><thead>${cells(head, "th")}</thead><tbody>${body.map((row) => cells(row, "td")).join("")}</tbody></table>`;
}
