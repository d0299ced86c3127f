/** <print-page>: its button prints the page, with the catalogue's version in its head when it can be known.
 *  Without JavaScript the button stays hidden. */

customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => this.print());
  }

  async print() {
    const { catalogueVersion } = await import("./catalogue-version.js");
    const version = await catalogueVersion(this.dataset.versionUrl);
    const place = document.querySelector("[data-part=version]");
    if (version && place) place.textContent = this.dataset.version.replace("{version}", () => version);
    print();
  }
});
