/** What paper says of the catalogue: its version, asked for when somebody prints, so that no page changes with it.
 *  <print-page>: a button that prints; without JavaScript it stays hidden and the browser’s own menu prints. */

import { attempt, parsed } from "./browser-store.js";

customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => {
      tellVersion();
      print();
    });
  }
});

addEventListener("beforeprint", tellVersion);

/** Printing waits for no promise: the small file is read at once, and once. Without a network, nothing is said. */
function tellVersion() {
  const place = document.querySelector(".site-header [data-part=version]");
  if (!place || place.textContent) return;
  const version = versionAt(place.dataset.url);
  if (version) place.textContent = place.dataset.said.replace("{version}", () => version);
}

function versionAt(url) {
  const request = new XMLHttpRequest();
  request.open("GET", url, false);
  return attempt(() => request.send() ?? parsed(request.responseText)?.version, "");
}
