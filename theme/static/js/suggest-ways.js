/** The last step: what is left to mend, the preview, and the ways to take the file away. Each gives the same bytes. */

import { copy, save } from "./saving.js";
import { filled } from "./written-lines.js";
import { zip } from "./zip.js";

export class Ways {
  constructor(element) {
    Object.assign(this, { element, words: element.dataset, section: element.querySelector("[data-step=send]") });
    this.acts = { download: () => this.download(), copy: () => this.copy() };
  }

  /** The ways are open once nothing is wrong any more. */
  show(values, stories) {
    const { problems, preview, suggestion } = this.element;
    const wrong = problems.found.filter(({ isAdvice }) => !isAdvice);
    problems.summarise(this.part("summary"), wrong);
    problems.summarise(this.part("advice"), problems.found.filter(({ isAdvice }) => isAdvice));
    preview.show(values, stories);
    this.part("ways").hidden = wrong.length > 0;
    this.part("file").textContent = suggestion.files["profile.md"];
  }

  part(name) {
    return this.section.querySelector(`[data-part=${name}]`);
  }

  /** One file as it is; several in a ZIP, in the folder that they belong to. */
  download() {
    const { files, id } = this.element.suggestion;
    const names = Object.keys(files);
    if (names.length === 1) return this.save([files[names[0]]], "profile.md", "text/markdown");
    const members = Object.fromEntries(names.map((name) => [`enterprises/${id}/${name}`, files[name]]));
    this.save(zip(members), `${id}.zip`, "application/zip");
  }

  save(parts, file, type) {
    save(parts, { file, type });
    this.element.say(filled(this.words.made, { file }));
  }

  async copy() {
    const isDone = await copy(this.element.suggestion.files["profile.md"]);
    this.element.say(isDone ? this.words.copied : this.words.uncopied);
    if (!isDone) this.section.querySelector("details").open = true;
  }
}
