/** <suggest-form>: proposes a profile, or corrects one (`?id=`), in steps; nothing leaves the page by itself.
 *  Without JavaScript the questions stand one under the other, and the page says how to send the answers. */
import { parsed } from "./browser-store.js";
import { profileProblems } from "./profile-checks.js";
import { Consent } from "./suggest-consent.js";
import { Draft } from "./suggest-draft.js";
import { Mode } from "./suggest-mode.js";
import { lead } from "./suggest-places.js";
import { Pictures } from "./suggest-pictures.js";
import { Preview } from "./suggest-preview.js";
import { Problems } from "./suggest-problems.js";
import { SuggestRecord } from "./suggest-record.js";
import { statesOf } from "./suggest-states.js";
import { Steps } from "./suggest-steps.js";
import { count } from "./suggest-values.js";
import { Ways } from "./suggest-ways.js";
import { Suggestion } from "./suggestion.js";

customElements.define("suggest-form", class extends HTMLElement {
  async connectedCallback() {
    this.rules = parsed(this.querySelector("script[type='application/json']").textContent);
    const form = this.querySelector("form");
    form.onsubmit = () => false;
    this.record = new SuggestRecord(form, this.rules);
    this.consent = new Consent(form, this.rules);
    this.problems = new Problems(this.record, this.dataset);
    this.preview = new Preview(this, this.rules);
    this.pictures = new Pictures(this);
    this.draft = new Draft(this);
    this.mode = new Mode(this, Boolean(this.draft.id));
    this.suggestion = new Suggestion(this);
    this.steps = new Steps(this, () => this.update());
    this.ways = new Ways(this);
    form.addEventListener("input", (event) => this.changed(event.target));
    this.addEventListener("click", (event) => this.act(event));
    await this.draft.begin();
    this.mode.show(this.steps);
    this.steps.show();
  }

  changed(target) {
    const field = target.closest("[data-field]");
    if (field) count(field, this.dataset);
    this.consent.show();
    this.update();
    this.draft.keep();
  }

  /** Looks at everything again. */
  update() {
    const { values, stories, source, repeated } = this.suggestion;
    this.consent.offer(values.sources);
    const others = [...repeated, ...this.pictures.missing(values, source)];
    this.problems.set([...profileProblems(this.consent.whole(values), stories, this.rules), ...others]);
    this.steps.mark(statesOf(this.steps.sections, this.problems));
    if (this.steps.section.dataset.step === "send") this.ways.show(values, stories);
  }

  act(event) {
    const { goal, dataset: { act } } = event.target;
    if (goal) event.preventDefault();
    if (goal) lead(goal, this.steps);
    if (act === "next") this.next();
    else if (act === "back") this.steps.go(-1);
    else if (act === "erase") this.draft.erase();
    else if (act in this.ways.acts) this.ways.acts[act]();
  }

  next() {
    const { section } = this.steps;
    if (section.dataset.step === "withdraw") return this.mode.goOn(this.steps);
    this.problems.touchAll(section);
    this.update();
    if (!this.problems.stop(section)) this.steps.go(1);
  }

  say(sentence) {
    this.querySelector("[data-part=status]").textContent = sentence;
  }
});
