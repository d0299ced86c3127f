/** The members of a ZIP file (PKWARE's APPNOTE 6.3.3) of this site's own making: stored or deflated, without a comment. */

const [END, ENTRY] = [0x06054b50, 0x02014b50];
const END_LENGTH = 22;
const DEFLATED = 8;

/** Texts by the name of a member, in their order. Raises TypeError for a file that is no such ZIP file. */
export async function unzip(buffer) {
  const view = new DataView(buffer);
  const end = buffer.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END) throw new TypeError("no ZIP file");
  const members = {};
  let place = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left; left -= 1) {
    if (view.getUint32(place, true) !== ENTRY) throw new TypeError("no entry");
    const [name, more, comment] = [28, 30, 32].map((field) => view.getUint16(place + field, true));
    const label = new TextDecoder().decode(new Uint8Array(buffer, place + 46, name));
    members[label] = await textAt(view, place);
    place += 46 + name + more + comment;
  }
  return members;
}

/** What an entry of the directory leads to. */
function textAt(view, entry) {
  const [length, head] = [view.getUint32(entry + 20, true), view.getUint32(entry + 42, true)];
  const start = head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true);
  const held = new Blob([new Uint8Array(view.buffer, start, length)]);
  if (view.getUint16(entry + 10, true) !== DEFLATED) return held.text();
  return new Response(held.stream().pipeThrough(new DecompressionStream("deflate-raw"))).text();
}
