/** <check-list>: says how many of its boxes are ticked. Nothing is kept and nothing leaves the page.
 *  Without JavaScript the boxes can be ticked and printed all the same. */

customElements.define("check-list", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", () => this.count());
    // A browser may bring back what was ticked before the page was left.
    addEventListener("pageshow", () => this.querySelector("input:checked") && this.count());
  }

  count() {
    const boxes = [...this.querySelectorAll("input")];
    const ticked = boxes.filter((box) => box.checked).length;
    const sentence = ticked === boxes.length ? this.dataset.whole : this.dataset.counts;
    const words = sentence.replace("{count}", ticked).replace("{total}", boxes.length);
    this.querySelector("output").textContent = words;
  }
});
