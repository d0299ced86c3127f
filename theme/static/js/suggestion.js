/** What the form proposes: its values, its stories, the files they make. */

import { slugOf } from "./folding.js";
import { KnownProfiles } from "./known-profiles.js";
import { profileFile } from "./profile-revision.js";
import { today } from "./today.js";

export class Suggestion {
  constructor(element) {
    const { record, consent, rules } = element;
    Object.assign(this, { element, record, consent, rules, source: null, before: {} });
    this.known = new KnownProfiles(element);
  }

  /** source: the profile to correct, as the site publishes it; null for a new one. */
  begin(source) {
    this.source = source;
    const { story: _, ...kept } = source ? { ...source.values } : {};
    const known = { ...(source?.values ?? { status: "active", last_verified: today() }), story: source?.stories ?? {} };
    this.record.fill(known, kept);
    this.consent.begin(known, source);
    this.before = source ? { ...this.record.values, id: source.id } : {};
    delete this.before.story;
    this.storiesBefore = this.stories;
  }

  /** What a draft or a link holds, over what the profile says. */
  restore({ values, stories }) {
    const { story: _, ...kept } = this.source?.values ?? {};
    this.record.fill({ ...values, story: stories }, kept);
    this.consent.restore(values);
  }

  get values() {
    const { story: _, ...values } = this.record.values;
    const told = this.element.mode.applied(this.consent.applied(values));
    const id = this.source?.id ?? slugOf(told.name ?? "");
    return id ? { ...told, id } : told;
  }

  /** What is of another profile of the catalogue already. */
  get repeated() {
    return this.known.problems(this.values, this.source?.id);
  }

  get stories() {
    return this.record.values.story ?? {};
  }

  get id() {
    return this.values.id ?? "";
  }

  /** What files hold by name, `profile.md` first; a story in another language is one of its own; pictures are bytes. */
  get files() {
    const { languages: [main], profile: expected } = this.rules;
    const { stories, storiesBefore, source } = this;
    const bodies = Object.entries(stories).map(([language, text]) => {
      const isSame = source && storiesBefore[language] === text;
      return [language, isSame ? source.stories[language] : `${text}\n`];
    });
    const told = Object.fromEntries(bodies);
    const { values } = this;
    const file = profileFile(values, told[main] ?? "", { expected, source, before: this.before });
    const others = bodies.filter(([language, text]) => language !== main && text !== source?.stories[language]);
    const written = Object.fromEntries(others.map(([language, text]) => [`story.${language}.md`, text]));
    return { "profile.md": file, ...written, ...this.element.pictures.of(values) };
  }
}
