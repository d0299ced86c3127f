/** The last step: what is left to mend, the preview, and the ways to take the file away. Each gives the same bytes. */

import { copy, save } from "./saving.js";
import { carriers } from "./suggest-carriers.js";
import { filled } from "./written-lines.js";
import { zip } from "./zip.js";

export class Ways {
  constructor(element) {
    Object.assign(this, { element, words: element.dataset, section: element.querySelector("[data-step=send]") });
    this.acts = { download: () => this.download(), copy: () => this.copy(), ...carriers(this) };
  }

  /** The ways are open once nothing is wrong any more. */
  show(values, stories) {
    const { problems, preview, suggestion, mode } = this.element;
    const wrong = problems.found.filter(({ isAdvice }) => !isAdvice);
    const isEdited = ["new", "correct"].includes(mode.name);
    problems.summarise(this.part("summary"), isEdited ? wrong : []);
    problems.summarise(this.part("advice"), isEdited ? problems.found.filter(({ isAdvice }) => isAdvice) : []);
    preview.show(values, stories);
    this.part("ways").hidden = isEdited && wrong.length > 0;
    this.part("file").textContent = this.text;
    this.part("several").hidden = Object.keys(suggestion.files).length < 2;
    if (mode.isRemoval) this.section.querySelector(".suggest-file").open = true;
    for (const one of this.section.querySelectorAll("[data-removal]")) {
      one.hidden = (one.dataset.removal === "true") !== mode.isRemoval;
    }
  }

  /** What is copied, sent and shown: the profile, or the words that ask for its removal. */
  get text() {
    const { suggestion, mode } = this.element;
    return mode.isRemoval ? mode.request(suggestion) : suggestion.files["profile.md"];
  }

  part(name) {
    return this.section.querySelector(`[data-part=${name}]`);
  }

  /** One file as it is; several in a ZIP, in the folder that they belong to. */
  download() {
    const { suggestion: { files, id }, mode } = this.element;
    if (mode.isRemoval) return this.save([this.text], `${id}.txt`, "text/plain");
    const names = Object.keys(files);
    if (names.length === 1) return this.save([files[names[0]]], "profile.md", "text/markdown");
    const members = Object.fromEntries(names.map((name) => [`enterprises/${id}/${name}`, files[name]]));
    this.save(zip(members), `${id}.zip`, "application/zip");
  }

  save(parts, file, type) {
    save(parts, { file, type });
    this.say(filled(this.words.made, { file }));
  }

  /** done: what is said once the text is copied. */
  async copy(done = this.words.copied, text = this.text) {
    const isDone = await copy(text);
    this.say(isDone ? done : this.words.uncopied);
    if (!isDone) this.section.querySelector(".suggest-file").open = true;
  }

  say(sentence) {
    this.part("sent").textContent = sentence;
  }
}
