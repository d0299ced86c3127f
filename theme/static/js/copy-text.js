/** <copy-text>: copies the text it holds at the press of its button, and says so.
 *  Without JavaScript the button stays hidden and the text is selected by hand. */

import { copy } from "./saving.js";

customElements.define("copy-text", class extends HTMLElement {
  connectedCallback() {
    this.text = this.querySelector("[data-part=text]");
    this.status = this.querySelector("output");
    const button = this.querySelector("button");
    button.addEventListener("click", () => this.copy());
    button.hidden = false;
  }

  /** When the browser refuses, the text is selected: one key is left to press. */
  async copy() {
    const done = await copy(this.text.textContent);
    if (!done) {
      this.text.focus();
      getSelection().selectAllChildren(this.text);
    }
    this.status.textContent = done ? this.dataset.done : this.dataset.failed;
  }
});
