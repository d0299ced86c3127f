/** A document as DOCX (ECMA-376): headings that are headings, its language, and lines to sign on. */

import { NAMESPACE, RELATIONS, STYLES, TYPES } from "./docx-parts.js";
import { escaped } from "./xml.js";
import { zip } from "./zip.js";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLE_OF = { title: "Heading1", heading: "Heading2", subheading: "Heading3", paragraph: "Normal", signature: "Signature" };

/** The parts of a file. document: `{ language, title, day, blocks }`. */
export function makeDocx({ language, title, day, blocks }) {
  return zip({
    "[Content_Types].xml": XML + TYPES,
    "_rels/.rels": XML + RELATIONS.package,
    "docProps/core.xml": XML + properties({ language, title, day }),
    "word/_rels/document.xml.rels": XML + RELATIONS.document,
    "word/document.xml": XML + body(blocks),
    "word/styles.xml": XML + STYLES.replace("{language}", escaped(language)),
  });
}

function body(blocks) {
  const page = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" '
    + 'w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  return `<w:document ${NAMESPACE}><w:body>${blocks.map((block) => (block.rows ? table(block) : paragraph(block))).join("")}${page}</w:body></w:document>`;
}

function paragraph({ kind, text }) {
  const style = `<w:pPr><w:pStyle w:val="${STYLE_OF[kind]}"/></w:pPr>`;
  const line = kind === "signature" ? "<w:tab/>" : "";
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t>${line}</w:r></w:p>`;
}

/** rows: texts, the first row the labels that are said again on each page. */
function table({ rows }) {
  const width = Math.floor(9360 / rows[0].length); // the page between its margins, in twentieths of a point
  const line = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="888888"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("");
  const grid = rows[0].map(() => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="9360" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`
    + `<w:tblGrid>${grid}</w:tblGrid>${rows.map((cells, index) => tableRow(cells, { width, isHead: !index })).join("")}</w:tbl>`;
}

function tableRow(cells, { width, isHead }) {
  const look = isHead ? "<w:rPr><w:b/></w:rPr>" : "";
  const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p><w:r>${look}`
    + `<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p></w:tc>`;
  return `<w:tr><w:trPr><w:cantSplit/>${isHead ? "<w:tblHeader/>" : ""}</w:trPr>${cells.map(cell).join("")}</w:tr>`;
}

function properties({ language, title, day }) {
  const moment = (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(day)}T00:00:00Z</dcterms:${name}>`;
  return '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    + 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    + 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language>`
    + `${moment("created")}${moment("modified")}</cp:coreProperties>`;
}
