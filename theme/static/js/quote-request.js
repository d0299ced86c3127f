/** <quote-request>: writes one request, and opens it in the buyer's own mail for each enterprise that is kept.
 *  Without JavaScript its form and its message stay hidden. */

import { DraftForm } from "./draft-form.js";
import { makeCalendar } from "./ics.js";
import { LONGEST, mailTo, messageOf, readMessageWords } from "./request-message.js";
import { recipient } from "./request-recipient.js";
import { copy, save } from "./saving.js";
import { filled } from "./written-lines.js";

customElements.define("quote-request", class extends HTMLElement {
  async connectedCallback() {
    this.parts = Object.fromEntries([...this.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    const { base, profiles: address } = this.dataset;
    this.draft = new DraftForm(this.querySelector("form"), { kind: "request", base, changed: () => this.show() });
    this.draft.fill();
    this.addEventListener("click", ({ target }) => target.dataset.act && this.act(target.dataset.act));
    this.parts.result.hidden = false;
    this.profiles = [];
    this.show();
    const { profiles, missing } = await this.draft.suppliers(address);
    this.profiles = profiles;
    this.parts.none.hidden = profiles.length > 0;
    this.parts.missing.textContent = missing.join(", ");
    this.parts.lost.hidden = !missing.length;
    this.show();
  }

  show() {
    const values = Object.fromEntries(new FormData(this.draft.form));
    const words = readMessageWords(this, values.language);
    this.message = messageOf(values, { words, language: values.language, clauses: this.clauses(values) });
    this.parts.message.textContent = this.message.text;
    this.parts.message.lang = values.language;
    const addresses = this.profiles.map(({ contact, url }) => mailTo({ email: contact.email, url }, this.message, words));
    const count = Math.max(mailTo({ email: "" }, this.message, words).count, ...addresses.map((one) => one.count));
    const sentence = count > LONGEST ? this.dataset.long : this.dataset.short;
    this.parts.length.textContent = filled(sentence, { count, most: LONGEST });
    this.parts.recipients.replaceChildren(...this.profiles.map((profile, index) => recipient(profile, addresses[index], {
      words: this.dataset, draft: this.draft, copyText: (text) => this.copyText(text),
    })));
  }

  /** The ticked clauses in the language of the message. */
  clauses({ language, ...values }) {
    const ticked = [...this.querySelectorAll("[data-clause]")].filter((one) => values[`clause-${one.dataset.clause}`]);
    return ticked.map((one) => one.querySelector(`blockquote[lang="${language}"]`)).map((text) => {
      return { title: text.dataset.title, text: text.textContent, page: text.dataset.page };
    });
  }

  async act(name) {
    if (name === "copy") return this.copyText(this.message.text);
    if (name === "ics") return this.saveDeadline();
    this.draft.erase();
    this.show();
    this.say(this.dataset.erased);
  }

  async copyText(text) {
    this.say((await copy(text)) ? this.dataset.copied : this.dataset.uncopied);
  }

  saveDeadline() {
    const { deadline, hour, language } = this.draft.form.elements;
    if (!deadline.value) {
      this.say(this.dataset.undated);
      return deadline.focus();
    }
    const { reminder, text } = this.message;
    const calendar = makeCalendar({ day: deadline.value, hour: hour.value, zone: this.dataset.zone, title: reminder, text, language: language.value });
    save([calendar], { file: "quote-deadline.ics", type: "text/calendar" });
    this.say(this.dataset.made.replace("{file}", "quote-deadline.ics"));
  }

  say(sentence) {
    this.parts.status.textContent = sentence;
  }
});
