/** <declaration-maker>: fills the declaration as one types, and saves it as PDF, DOCX, text and record, all in the page.
 *  Without JavaScript its form stays hidden and the text keeps its lines to fill by hand. */

import { FORMATS, plain } from "./declaration-formats.js";
import { clearProblem, readFields, showProblems, wrongFor } from "./declaration-form.js";
import { fill, read } from "./declaration-text.js";
import { copy, save } from "./saving.js";

customElements.define("declaration-maker", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.status = this.querySelector("[data-part=status]");
    this.texts = [...this.querySelectorAll("[data-text]")];
    this.form.addEventListener("input", ({ target }) => this.changed(target));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.make(event.submitter.value);
    });
    this.form.hidden = false;
    this.show(); // a browser may bring back what was typed
  }

  changed(field) {
    this.say("");
    clearProblem(field);
    this.show();
  }

  /** The text of the chosen language, filled with what is typed so far. */
  show() {
    this.values = readFields(this.form);
    for (const text of this.texts) {
      text.hidden = text.lang !== this.values.language;
      fill(text, this.values);
    }
    this.text = this.texts.find((text) => !text.hidden);
    for (const part of this.querySelectorAll("[data-part=unknown]")) part.hidden = !this.values.isUnknown;
  }

  /** format: the name of one of `FORMATS`, or `copy`. */
  async make(format) {
    const wrong = wrongFor(this.form, format);
    if (wrong.length) {
      this.say("unfinished");
      return showProblems(wrong);
    }
    const { values } = this;
    const document = read(this.text, values);
    if (format === "copy") return this.say((await copy(plain(document))) ? "copied" : "uncopied");
    try {
      await this.save(FORMATS[format], document, values);
    } catch (problem) {
      reportError(problem); // the page says it in its own words
      this.say("failed");
    }
  }

  async save(format, document, values) {
    const { parts, missing, file, type } = await format(document, { values, sources: { ...this.dataset, ...this.text.dataset } });
    if (missing) return this.say("missing", { characters: missing.join(" ") });
    save(parts, { file, type });
    this.say("made", { file });
  }

  /** Tells a sentence of the page, once what it told before is gone. */
  say(sentence, values = {}) {
    const words = sentence && this.dataset[sentence].replace(/\{(\w+)\}/g, (_, name) => values[name]);
    this.status.textContent = words;
  }
});
