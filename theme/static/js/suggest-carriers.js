/** Ways out of the form by other hands: GitHub, the coordinator's mail, the phone's share sheet, a region's own service. */

import { packed } from "./packed-text.js";
import { githubIssue, githubPage, mail } from "./suggest-links.js";
import { send } from "./suggest-sending.js";
import { filled } from "./written-lines.js";

/** What each button does; those that cannot work here are hidden. */
export function carriers(ways) {
  const { words, section } = ways;
  const isThere = { github: words.repository.startsWith("https://github.com/"), mail: true,
    share: Boolean(navigator.share), send: Boolean(words.endpoint) };
  for (const [act, isShown] of Object.entries(isThere)) section.querySelector(`[data-act=${act}]`).hidden = !isShown;
  section.querySelector(".suggest-ways .button:not([hidden])").classList.remove("button-quiet");
  return { github: () => github(ways), mail: () => write(ways), share: () => share(ways), send: () => send(ways) };
}

/** The page where the file is proposed; a text that no address holds is copied, and one is told to paste it. */
async function github(ways) {
  const { words, element: { suggestion, mode } } = ways;
  const { id } = suggestion;
  if (mode.isRemoval) {
    const answers = { profile: id, reason: mode.reason };
    return visit(ways, githubIssue(words.repository, `4-withdrawal-${words.language}.yml`, answers));
  }
  const page = githubPage(words.repository, { id, isNew: !suggestion.source, text: ways.text });
  if (page.isWhole) ways.say(words.opening);
  else await ways.copy(suggestion.source ? words.pasteover : words.paste);
  visit(ways, page.url);
}

/** Opens a page beside this one, and leaves a link to it: a browser may not let pages open by themselves. */
function visit(ways, address) {
  const place = ways.part("open");
  place.querySelector("a").href = address;
  place.hidden = false;
  open(address, "_blank", "noopener");
}

/** A short message whose link opens the form filled in; too long for a mail's address, it is copied to be pasted. */
async function write(ways) {
  const { words, element: { suggestion, mode } } = ways;
  const { name } = suggestion.values;
  const link = await reviewLink(suggestion);
  const text = mode.isRemoval ? ways.text : filled(words.message, { name, link });
  const { url, isWhole } = mail(words.email, filled(words.subject, { name }), text, words.pasted);
  if (isWhole) ways.say(words.mailed);
  else await ways.copy(words.mailpaste, text);
  location.href = url;
}

/** The address of this form, filled in: what follows the sign # is never sent to any server. */
export async function reviewLink({ values, stories, source }) {
  const address = new URL(location.pathname, location.href);
  if (source) address.searchParams.set("id", source.id);
  address.hash = `profile=${await packed(JSON.stringify({ values, stories }))}`;
  return address.href;
}

async function share(ways) {
  const { words, element: { suggestion } } = ways;
  const { name } = suggestion.values;
  const file = new File([ways.text], `${suggestion.id}.md`, { type: "text/plain" });
  const whole = { title: filled(words.subject, { name }), text: ways.text };
  const withFile = { title: whole.title, files: [file] };
  try {
    await navigator.share(navigator.canShare?.(withFile) ? withFile : whole);
  } catch (problem) {
    if (!(problem instanceof DOMException)) throw problem; // one may close the sheet
  }
}
