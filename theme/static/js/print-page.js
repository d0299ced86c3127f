/** What paper says of the catalogue: its version, asked for when somebody prints, so that no page changes with it.
 *  <print-page>: a button that prints; without JavaScript it stays hidden and the browser’s own menu prints. */

import { attempt, parsed } from "./browser-store.js";

customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
});

addEventListener("beforeprint", tellVersion);

/** Printing waits for no promise: the small file is read at once, and once. Without a network, nothing is said. */
function tellVersion() {
  const place = document.querySelector("[data-part=version]");
  if (!place || place.textContent) return;
  const request = new XMLHttpRequest();
  request.open("GET", place.dataset.url, false);
  const version = attempt(() => request.send() ?? parsed(request.responseText)?.version, "");
  if (version) place.textContent = place.dataset.said.replace("{version}", () => version);
}
