/** The pages of a PDF: what draws each, every line marked as a piece of its block or as no part of the text. */

import { PAGE } from "./pdf-layout.js";
import { dictionary, list, points } from "./pdf-objects.js";

const TAGS = { title: "H1", heading: "H2", paragraph: "P", signature: "P" };
const FOOT = { size: 8.5, y: 44 };

/** The tag of a block. */
export const tagOf = ({ kind }) => TAGS[kind];

/** What draws a page, and the blocks in the order of their marks. footer: a line at its foot. */
export function drawn(page, blocks, fonts, footer) {
  const marked = [];
  const lines = [];
  for (const run of page.runs) {
    if (marked.at(-1) !== run.block) {
      if (marked.length) lines.push("EMC");
      lines.push(`/${tagOf(blocks[run.block])} << /MCID ${marked.length} >> BDC`);
      marked.push(run.block);
    }
    lines.push(shown(run, fonts));
  }
  if (marked.length) lines.push("EMC");
  lines.push(...page.rules.map(ruled), footed(footer, fonts));
  return { content: lines.join("\n"), marked };
}

function shown({ font, size, x, y, text }, fonts) {
  const operand = fonts[font].shown(text);
  return `BT /${fonts[font].name} ${points(size)} Tf 1 0 0 1 ${points(x)} ${points(y)} Tm ${operand} Tj ET`;
}

function ruled({ x, y, width }) {
  const end = points(x + width);
  return `/Artifact << /Type /Layout >> BDC 0.6 w ${points(x)} ${points(y)} m ${end} ${points(y)} l S EMC`;
}

function footed(text, fonts) {
  const run = { font: "regular", size: FOOT.size, x: PAGE.margin, y: FOOT.y, text };
  return `/Artifact << /Type /Pagination /Subtype /Footer >> BDC ${shown(run, fonts)} EMC`;
}

/** Adds the pages; gives their references, and per page the blocks in the order of their marks. */
export function addPages(file, contents, fonts, parent) {
  const resources = file.add(dictionary({ Font: dictionary(fonts) }));
  return contents.map((content, index) => file.add(dictionary({
    Type: "/Page",
    Parent: parent,
    MediaBox: list([0, 0, PAGE.width, PAGE.height]),
    Resources: resources,
    Contents: file.addStream(content),
    StructParents: index,
    Tabs: "/S",
  })));
}
