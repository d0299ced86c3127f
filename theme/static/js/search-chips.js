/** What narrows a search, as buttons that each take one choice away. */

/** view: with its labels of filters, the sentence that a button says to those who do not see it, with `{filter}`,
 *  and its element, whose `narrow` is given the choices that stay. */
export function showChips(place, chosen, { labels, sentences, element }) {
  const chips = [...chosen].flatMap(([name, codes]) => codes.map((code) => ({ name, code })));
  place.replaceChildren(...chips.map((chip) => makeChip(chip, labels, sentences.remove, () => element.narrow(without(chosen, chip)))));
  place.hidden = chips.length === 0;
}

function makeChip({ name, code }, labels, sentence, onClick) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  const label = labels.get(name)?.get(code) ?? code;
  const cross = document.createElement("span");
  cross.textContent = "×";
  cross.ariaHidden = "true";
  Object.assign(button, { type: "button", ariaLabel: sentence.replace("{filter}", label) });
  button.append(label, " ", cross);
  button.addEventListener("click", onClick);
  item.append(button);
  return item;
}

function without(chosen, { name, code }) {
  const rest = new Map(chosen);
  const codes = rest.get(name).filter((other) => other !== code);
  if (codes.length) rest.set(name, codes);
  else rest.delete(name);
  return rest;
}
