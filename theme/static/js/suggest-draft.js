/** What is written stays in this browser until it is sent: nothing typed is lost. */

import { erase, keeps } from "./browser-keeping.js";
import { parsed, read, write } from "./browser-store.js";
import { unpacked } from "./packed-text.js";
import { Mode } from "./suggest-mode.js";

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export class Draft {
  constructor(element) {
    this.element = element;
    const id = new URLSearchParams(location.search).get("id") ?? "";
    this.id = ID.test(id) ? id : "";
    this.key = `suggestion:${element.dataset.base}:${this.id}`;
    element.querySelector("[data-part=unkept]").hidden = keeps();
  }

  /** Fills the form: with the profile to correct, then with what was written already. */
  async begin() {
    const { element } = this;
    const source = this.id ? await this.fetched() : null;
    if (this.id && !source) element.mode = new Mode(element, false);
    element.suggestion.begin(source);
    if (["still", "withdraw"].includes(element.mode.name)) return;
    const [, letters] = /^#profile=(.*)$/.exec(location.hash) ?? [];
    const sent = letters && parsed((await unpacked(letters)) ?? "");
    if (letters) history.replaceState(null, "", location.pathname + location.search);
    const kept = sent ?? parsed(read(this.key));
    if (kept?.values) element.suggestion.restore({ stories: {}, ...kept });
    const { opened, unopened, restored } = element.dataset;
    if (letters) element.say(kept?.values && sent ? opened : unopened);
    else if (kept?.values) element.say(restored);
  }

  /** The profile as the site publishes it for this form. */
  async fetched() {
    const { sources, unfound } = this.element.dataset;
    const answer = await fetch(`${sources}${this.id}.json`).catch(() => null);
    if (answer?.ok) return answer.json();
    this.element.say(unfound);
    return null;
  }

  keep() {
    const { suggestion: { values, stories }, dataset } = this.element;
    const isKept = write(this.key, JSON.stringify({ values, stories }));
    if (isKept && !this.isTold) this.element.say(dataset.kept);
    this.isTold = true;
  }

  erase() {
    const { element } = this;
    if (!confirm(element.dataset.sure)) return;
    erase(this.key);
    element.suggestion.begin(element.suggestion.source);
    for (const one of element.querySelectorAll("[data-touched]")) delete one.dataset.touched;
    element.say(element.dataset.erased);
    location.hash = `step-${element.steps.names[0]}`;
    element.update();
  }
}
