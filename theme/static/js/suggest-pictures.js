/** Photos, made smaller in the page: what they tell of the place, the day and the camera stays behind. */

import { problem } from "./field-checks.js";
import { slugOf } from "./folding.js";

const WIDEST = 2000; // pixels
const HEAVIEST = 2_000_000; // bytes
const QUALITIES = [0.86, 0.75, 0.6, 0.4];

export class Pictures {
  constructor(element) {
    Object.assign(this, { element, files: {} });
    element.addEventListener("change", ({ target }) => {
      if (target.type === "file" && target.files.length) this.take(target.closest("[data-field]"), target.files[0]);
    });
  }

  async take(field, file) {
    const { dataset } = this.element;
    const image = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
    if (!image) return this.element.say(dataset.unread);
    const canvas = smaller(image);
    const blob = await lightened(canvas, file.type === "image/jpeg" ? "image/jpeg" : "image/webp");
    const name = this.named(file.name, blob.type === "image/jpeg" ? "jpg" : "webp");
    this.files[name] = new Uint8Array(await blob.arrayBuffer());
    field.dataset.file = name;
    field.querySelector("[data-part=picture]").replaceChildren(canvas, name);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** A name that no other picture of the profile has. */
  named(typed, ending) {
    const base = slugOf(typed.replace(/\.[^.]*$/, "")).slice(0, 60) || "photo";
    const taken = [...this.element.querySelectorAll("[data-file]")].map(({ dataset }) => dataset.file);
    for (let number = 1; ; number += 1) {
      const name = `${base}${number > 1 ? `-${number}` : ""}.${ending}`;
      if (!taken.includes(name)) return name;
    }
  }

  /** Pictures that are spoken of and neither chosen here nor published: a draft keeps their names only. */
  * missing({ media = [] }, source) {
    const there = (source?.values.media ?? []).map(({ file }) => file);
    for (const [index, { file }] of media.entries()) {
      if (!file || file in this.files || there.includes(file)) continue;
      yield problem(this.element.rules, "no_picture", ["media", index, "file"], { found: file });
    }
  }

  /** The pictures that a profile speaks of and that were chosen here. */
  of(values) {
    const named = (values.media ?? []).map(({ file }) => file).filter((file) => file in this.files);
    return Object.fromEntries(named.map((file) => [file, this.files[file]]));
  }
}

function smaller(image) {
  const scale = Math.min(1, WIDEST / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The best that is light enough; a browser that cannot make WebP makes PNG, which JPEG then replaces. */
async function lightened(canvas, type) {
  for (const quality of QUALITIES) {
    const blob = await new Promise((done) => { canvas.toBlob(done, type, quality); });
    if (blob.type !== type) return lightened(canvas, "image/jpeg");
    if (blob.size <= HEAVIEST || quality === QUALITIES.at(-1)) return blob;
  }
  return null;
}
