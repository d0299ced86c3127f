/** A ZIP file whose members are stored as they are (PKWARE's APPNOTE 6.3.3), all dated alike: same in, same out. */

const VERSION = 20; // of the format: stored members need no newer reader
const UTF8 = 0x0800; // how names are written
const DAY = 0x0021; // 1 January 1980, the first that a ZIP file can tell
const utf8 = new TextEncoder();

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

/** The CRC-32 of some bytes. */
export function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

/** The parts of a file. members: texts, or bytes, by name, in their order. */
export function zip(members) {
  const parts = [];
  const directory = [];
  let place = 0;
  for (const [name, held] of Object.entries(members)) {
    const [label, content] = [utf8.encode(name), typeof held === "string" ? utf8.encode(held) : held];
    const facts = [[2, VERSION], [2, UTF8], [2, 0], [2, 0], [2, DAY], [4, crc32(content)],
      [4, content.length], [4, content.length], [2, label.length], [2, 0]];
    const head = numbers([[4, 0x04034b50], ...facts]);
    parts.push(head, label, content);
    directory.push(numbers([[4, 0x02014b50], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, place]]), label);
    place += head.length + label.length + content.length;
  }
  const [count, size] = [directory.length / 2, directory.reduce((sum, part) => sum + part.length, 0)];
  const end = numbers([[4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, place], [2, 0]]);
  return [...parts, ...directory, end];
}

/** Numbers as bytes, the small end first; pairs: `[how many bytes, number]`. */
function numbers(pairs) {
  return Uint8Array.from(pairs.flatMap(([length, number]) =>
    Array.from({ length }, (_, index) => (number >>> (8 * index)) & 0xff)));
}
