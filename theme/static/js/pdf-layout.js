/** Where each line of a document stands on its pages. Points, from the lower left corner of a Letter page. */

export const PAGE = { width: 612, height: 792, margin: 72 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const STYLES = {
  title: { font: "bold", size: 20, leading: 26, after: 12 },
  heading: { font: "bold", size: 12.5, leading: 17, before: 12, after: 4 },
  paragraph: { font: "regular", size: 11, leading: 16, after: 8 },
  signature: { font: "regular", size: 11, leading: 16, before: 22 },
};
const KEPT = 2; // lines of a paragraph that stay together, and with the heading above them

/** Pages of `{ runs: [{ block, font, size, x, y, text }], rules: [{ x, y, width }] }`; block: its place in blocks.
 *  blocks: `{ kind, text }`; a signature is followed by a line to sign on. fonts: `{ regular, bold }`. */
export function layOut(blocks, fonts) {
  const pages = [{ runs: [], rules: [] }];
  const set = blocks.map(({ kind, text }) => ({ kind, style: STYLES[kind], lines: linesOf(text, STYLES[kind], fonts) }));
  let y = PAGE.height - PAGE.margin;
  const turn = () => {
    pages.push({ runs: [], rules: [] });
    y = PAGE.height - PAGE.margin;
  };
  set.forEach(({ kind, style, lines }, block) => {
    if (pages.at(-1).runs.length) y -= style.before ?? 0;
    if (y - needed(set, block) < PAGE.margin) turn();
    lines.forEach((text, index) => {
      const isLastPair = kind === "paragraph" && lines.length > KEPT && index === lines.length - KEPT;
      if (y - style.leading * (isLastPair ? KEPT : 1) < PAGE.margin) turn();
      y -= style.leading;
      pages.at(-1).runs.push({ block, font: style.font, size: style.size, x: PAGE.margin, y, text });
    });
    if (kind === "signature") pages.at(-1).rules.push(ruleAfter(pages.at(-1).runs.at(-1), fonts));
    y -= style.after ?? 0;
  });
  return pages;
}

/** How much room a block must find to begin on a page: a heading takes lines after it, signatures stay together. */
function needed(set, block) {
  const { kind, style, lines } = set[block];
  if (kind === "paragraph") return style.leading * Math.min(KEPT, lines.length);
  const own = style.leading * lines.length;
  const next = set[block + 1];
  if (!next || (kind === "signature" && next.kind !== "signature")) return own;
  return own + (style.after ?? 0) + (next.style.before ?? 0) + needed(set, block + 1);
}

function linesOf(text, { font, size }, fonts) {
  return wrap(text, (part) => fonts[font].measure(part.trimEnd(), size) <= WIDTH);
}

/** The text cut into lines that fit, after spaces and hyphens; a word that fits on no line is cut anywhere. */
export function wrap(text, fits) {
  const lines = [""];
  for (const piece of text.match(/[^ -]*[ -]|[^ -]+$/g) ?? []) {
    if (fits(lines.at(-1) + piece)) lines.push(lines.pop() + piece);
    else if (fits(piece)) lines.push(piece);
    else for (const character of piece) {
      if (fits(lines.at(-1) + character)) lines.push(lines.pop() + character);
      else lines.push(character);
    }
  }
  return lines.filter(Boolean);
}

function ruleAfter({ x, y, text, font, size }, fonts) {
  const start = x + fonts[font].measure(text, size) + 6;
  return { x: start, y: y - 2, width: PAGE.margin + WIDTH - start };
}
