/** To the service that the region named in site.yaml: the files as every other way gives them, pictures in base64. */

const PATIENCE = 30_000; // milliseconds

/** Nothing is lost when it fails: the draft stays, and so do the other ways. */
export async function send(ways) {
  const { words, element: { suggestion, mode }, section } = ways;
  const button = section.querySelector("[data-act=send]");
  const headers = { "Content-Type": "application/json" };
  const body = JSON.stringify({ id: suggestion.id, act: mode.name, ...sorted(suggestion.files), text: ways.text });
  const signal = AbortSignal.timeout(PATIENCE);
  button.disabled = true;
  ways.say(words.sending);
  const answer = await fetch(words.endpoint, { method: "POST", headers, body, signal }).catch(() => null);
  button.disabled = false;
  ways.say(answer?.ok ? words.sent : words.unsent);
}

/** `files`: texts by name; `pictures`: bytes by name, in base64. */
function sorted(files) {
  const entries = Object.entries(files);
  const pictures = entries.filter(([, content]) => typeof content !== "string");
  return {
    files: Object.fromEntries(entries.filter(([, content]) => typeof content === "string")),
    ...(pictures.length && { pictures: Object.fromEntries(pictures.map(([name, bytes]) => [name, base64(bytes)])) }),
  };
}

function base64(bytes) {
  return btoa(Array.from(new Uint8Array(bytes), (one) => String.fromCharCode(one)).join(""));
}
