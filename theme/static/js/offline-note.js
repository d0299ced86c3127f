/** <offline-note>: shown while the browser has no connection, on pages that go on without one. */

customElements.define("offline-note", class extends HTMLElement {
  connectedCallback() {
    for (const kind of ["offline", "online"]) addEventListener(kind, () => this.show());
    this.show();
  }

  /** Its paragraph comes and goes inside a live region: then it is told aloud. */
  show() {
    this.firstElementChild.hidden = navigator.onLine;
  }
});
