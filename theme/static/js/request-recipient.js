/** One enterprise that may be asked: its mail, or its other ways; and whether it was asked, and when. */

import { today } from "./today.js";
import { filled } from "./written-lines.js";

/** A list item. mail: `{ url, text, isShort }`. copyText: told what to copy when the mail does not hold it. */
export function recipient(profile, mail, { words, draft, copyText }) {
  const item = made("li", "");
  item.append(made("h3", profile.name), ...ways(profile, mail, { words, copyText }), asked(profile, { words, draft }));
  return item;
}

function* ways({ name, url, contact }, mail, { words, copyText }) {
  if (contact.email) {
    const open = link(mail.url, filled(words.write, { name }));
    open.className = "button";
    if (!mail.isShort) open.addEventListener("click", () => copyText(mail.text));
    yield line(open);
    return;
  }
  yield made("p", words.unreachable);
  const others = [[contact.phone, words.call], [contact.website, words.visit], [url, words.profile]];
  for (const [address, word] of others.filter(([one]) => one)) yield line(link(address, `${word} – ${name}`));
}

function asked({ id, name }, { words, draft }) {
  const group = made("p", "");
  const label = made("label", "");
  const box = Object.assign(document.createElement("input"), { type: "checkbox" });
  const day = Object.assign(document.createElement("input"), { type: "date", value: draft.values[`asked-${id}`] ?? "" });
  box.checked = Boolean(day.value);
  day.hidden = !box.checked;
  day.setAttribute("aria-label", `${words.asked} – ${name}`);
  const keep = () => draft.set(`asked-${id}`, box.checked ? day.value : "");
  box.addEventListener("change", () => {
    day.value = box.checked ? today() : "";
    day.hidden = !box.checked;
    keep();
  });
  day.addEventListener("change", keep);
  label.append(box, `${words.asked} – ${name}`);
  group.append(label, day);
  return group;
}

function line(child) {
  const whole = made("p", "");
  whole.append(child);
  return whole;
}

const link = (address, text) => Object.assign(made("a", text), { href: address });
const made = (tag, text) => Object.assign(document.createElement(tag), { textContent: text });
