/** A document as DOCX (ECMA-376): headings that are headings, its language, and lines to sign on. */

import { NAMESPACE, RELATIONS, STYLES, TYPES } from "./docx-parts.js";
import { escaped } from "./xml.js";
import { zip } from "./zip.js";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const STYLE_OF = { title: "Heading1", heading: "Heading2", paragraph: "Normal", signature: "Signature" };

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
  return `<w:document ${NAMESPACE}><w:body>${blocks.map(paragraph).join("")}${page}</w:body></w:document>`;
}

function paragraph({ kind, text }) {
  const style = `<w:pPr><w:pStyle w:val="${STYLE_OF[kind]}"/></w:pPr>`;
  const line = kind === "signature" ? "<w:tab/>" : "";
  return `<w:p>${style}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t>${line}</w:r></w:p>`;
}

function properties({ language, title, day }) {
  const moment = (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(day)}T00:00:00Z</dcterms:${name}>`;
  return '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    + 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    + 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    + `<dc:title>${escaped(title)}</dc:title><dc:language>${escaped(language)}</dc:language>`
    + `${moment("created")}${moment("modified")}</cp:coreProperties>`;
}
