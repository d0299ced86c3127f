/** A text packed into an address and unpacked from it: deflate (RFC 1951), then base64url (RFC 4648, 5). */

const MOST_BYTES = 400_000; // unpacked: twice what a profile may weigh
const MOST_LETTERS = 120_000; // packed: no browser's address bar takes more from a mail

/** The text, packed. */
export async function packed(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The text again; null for what was cut, spoilt, or made to swell without end. */
export async function unpacked(letters) {
  if (letters.length > MOST_LETTERS || !/^[\w-]+$/.test(letters)) return null;
  try {
    const bytes = Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
    return await textOf(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")));
  } catch (problem) {
    if (problem instanceof DOMException || problem instanceof TypeError) return null;
    throw problem;
  }
}

/** Reads no further than it must. */
async function textOf(stream) {
  const reader = stream.getReader();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const pieces = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces.join("") + decoder.decode();
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      return null;
    }
    pieces.push(decoder.decode(value, { stream: true }));
  }
}
