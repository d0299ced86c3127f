/** The parts of a DOCX file that are the same in every one, but for the language of `STYLES`. */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const TYPES = `<Types xmlns="${PACKAGE}/content-types">`
  + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
  + `<Override PartName="/word/document.xml" ContentType="${KIND}.document.main+xml"/>`
  + `<Override PartName="/word/styles.xml" ContentType="${KIND}.styles+xml"/>`
  + '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
  + "</Types>";

export const RELATIONS = {
  package: relations([
    [`${OFFICE}/officeDocument`, "word/document.xml"],
    [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
  ]),
  document: relations([[`${OFFICE}/styles`, "styles.xml"]]),
};

function relations(pairs) {
  const each = pairs.map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

const FONT = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:eastAsia="Georgia" w:cs="Times New Roman"/>';

// Spaces are in twentieths of a point, sizes in halves.
export const STYLES = `<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="22"/>`
  + '<w:szCs w:val="22"/><w:lang w:val="{language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
  + '<w:spacing w:after="160" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  + style("Normal", "Normal", "", "", ' w:default="1"')
  + heading(1, { size: 40, before: 0 })
  + heading(2, { size: 25, before: 240 })
  + heading(3, { size: 22, before: 200 })
  + style("Signature", "Signature", '<w:keepNext/><w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9360"/>'
    + '</w:tabs><w:spacing w:before="440" w:after="0"/>', "", "")
  + "</w:styles>";

function heading(level, { size, before }) {
  const place = `<w:keepNext/><w:spacing w:before="${before}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/>`;
  return style(`Heading${level}`, `heading ${level}`, place, `<w:b/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`, "");
}

function style(id, name, place, look, more) {
  const base = id === "Normal" ? "" : '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/>';
  return `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${name}"/>${base}<w:qFormat/>`
    + `<w:pPr>${place}</w:pPr><w:rPr>${look}</w:rPr></w:style>`;
}
