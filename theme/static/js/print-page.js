/** <print-page>: its button prints the page. Without JavaScript the button stays hidden. */

customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => print());
  }
});
