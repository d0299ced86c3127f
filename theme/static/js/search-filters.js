/** The filters of the search page, made from its lists of links: groups of checkboxes with counts. */

/** One group per `<section data-filter>`; reads and shows what is chosen. */
export class Filters {
  constructor(place, sections) {
    this.groups = new Map();
    for (const section of sections) {
      const boxes = [...section.querySelectorAll("li")].map((item) => makeBox(section.dataset.filter, item));
      this.groups.set(section.dataset.filter, boxes);
      place.append(makeGroup(section.querySelector("h2").textContent, boxes));
    }
  }

  /** A Map of filter names to every code they offer. */
  get allowed() {
    return this.codes(() => true);
  }

  get chosen() {
    const chosen = this.codes((input) => input.checked);
    return new Map([...chosen].filter(([, codes]) => codes.length));
  }

  set chosen(wanted) {
    for (const [name, boxes] of this.groups) {
      for (const { input } of boxes) input.checked = wanted.get(name)?.includes(input.value) ?? false;
      if (wanted.has(name)) boxes[0].input.closest("details").open = true;
    }
  }

  /** Shows how many results each value has; counts: per `filter:code`, null when not known. */
  show(counts) {
    for (const [name, boxes] of this.groups) {
      for (const { label, input, number } of boxes) {
        const count = counts?.[`${name}:${input.value}`] ?? 0;
        number.textContent = counts ? count : "";
        label.hidden = counts !== null && count === 0 && !input.checked;
      }
      boxes[0].input.closest("details").hidden = boxes.every(({ label }) => label.hidden);
    }
  }

  codes(isWanted) {
    const pairs = [...this.groups].map(([name, boxes]) => [name, boxes.map(({ input }) => input).filter(isWanted)]);
    return new Map(pairs.map(([name, inputs]) => [name, inputs.map((input) => input.value)]));
  }
}

function makeBox(name, item) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  const number = document.createElement("span");
  const text = document.createElement("span");
  Object.assign(input, { type: "checkbox", name, value: codeOf(item.querySelector("a"), name) });
  text.textContent = item.querySelector("a").textContent;
  number.textContent = item.querySelector("span")?.textContent ?? "";
  label.append(input, text, " ", number);
  return { label, input, number };
}

/** A list’s address ends with the code of what it lists; a filter without lists says it as `?kind=service`. */
function codeOf(link, name) {
  const { pathname, searchParams } = new URL(link.href);
  return searchParams.get(name) ?? pathname.split("/").filter(Boolean).at(-1);
}

function makeGroup(name, boxes) {
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const fieldset = document.createElement("fieldset");
  const legend = document.createElement("legend");
  summary.textContent = name;
  legend.textContent = name;
  legend.className = "visually-hidden";
  fieldset.append(legend, ...boxes.map(({ label }) => label));
  details.append(summary, fieldset);
  return details;
}
