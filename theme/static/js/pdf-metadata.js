/** What a PDF tells of itself: its title, its language, its day, and that it is made for everyone (PDF/UA-1). */

import { dictionary, text } from "./pdf-objects.js";
import { escaped } from "./xml.js";

const MAKER = "Vitrine";

/** The document's information; day: `2026-05-31`. */
export function information({ title, day }) {
  const date = `(D:${day.replaceAll("-", "")})`;
  return dictionary({ Title: text(title), Creator: text(MAKER), Producer: text(MAKER), CreationDate: date });
}

/** The same for machines, in XMP (ISO 16684-1), with the claim of ISO 14289-1. */
export function addMetadata(file, { title, day, language }) {
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${escaped(day)}</xmp:CreateDate>
<xmp:CreatorTool>${MAKER}</xmp:CreatorTool>
<pdf:Producer>${MAKER}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
  return file.addStream(packet, { Type: "/Metadata", Subtype: "/XML" });
}
