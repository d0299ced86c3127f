/** A list of entries in the form, that grows and shrinks; the entry that the page is written with is the pattern. */

import { filled } from "./written-lines.js";

let made = 0; // so that no two entries share an id

export class Entries {
  constructor(element) {
    Object.assign(this, { element, name: element.dataset.group, least: Number(element.dataset.least) });
    this.pattern = element.querySelector("[data-entry]");
    this.adding = element.querySelector(".suggest-group-add");
    this.pattern.remove();
    this.adding.hidden = false;
    element.addEventListener("click", ({ target }) => {
      if (target.dataset.act === "add") this.add().querySelector("legend").focus();
      if (target.dataset.act === "remove") this.remove(target.closest("[data-entry]"));
    });
    this.show([], () => {});
  }

  get entries() {
    return [...this.element.querySelectorAll("[data-entry]")];
  }

  /** An entry for each value, and as many empty ones as there must be. */
  show(values, write) {
    for (const entry of this.entries) entry.remove();
    for (const value of values) {
      const entry = this.add();
      entry.kept = value;
      write(entry, value);
    }
    while (this.entries.length < this.least) write(this.add(), {});
  }

  add() {
    const entry = this.pattern.cloneNode(true);
    made += 1;
    for (const element of entry.querySelectorAll("[id], [for], [name], [aria-describedby]")) {
      for (const name of ["id", "for", "name", "aria-describedby"]) {
        if (element.hasAttribute(name)) element.setAttribute(name, element.getAttribute(name).replaceAll("{n}", made));
      }
    }
    this.adding.before(entry);
    this.number();
    return entry;
  }

  /** The place of what is taken away goes to its neighbour, so that the keyboard is not lost. */
  remove(entry) {
    const place = this.entries.indexOf(entry);
    entry.remove();
    this.number();
    const next = this.entries[place] ?? this.entries.at(-1);
    (next?.querySelector("legend") ?? this.adding.querySelector("button")).focus();
    this.element.dispatchEvent(new Event("input", { bubbles: true }));
  }

  number() {
    this.entries.forEach((entry, index) => {
      const [legend, button] = [entry.querySelector("legend"), entry.querySelector("[data-act=remove]")];
      for (const one of [legend, button]) one.textContent = filled(one.dataset.text, { number: index + 1 });
      button.parentElement.hidden = this.entries.length <= this.least;
    });
  }
}
