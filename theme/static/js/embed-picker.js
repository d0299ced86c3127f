/** <embed-picker>: shows the code and the preview of the list that is chosen; the address tells which.
 *  Without JavaScript the choice stays hidden: one list's code is shown, and the addresses of the others. */

customElements.define("embed-picker", class extends HTMLElement {
  connectedCallback() {
    this.choice = this.querySelector("select");
    this.frame = this.querySelector("iframe");
    this.choice.addEventListener("change", () => {
      history.replaceState(null, "", `#${this.choice.value}`);
      this.show();
    });
    addEventListener("hashchange", () => this.follow());
    this.querySelector("[data-part=choice]").hidden = false;
    this.follow();
  }

  /** Chooses the list that the address names, if it names one. */
  follow() {
    const named = decodeURIComponent(location.hash.slice(1));
    const option = [...this.choice.options].find((one) => one.value === named);
    if (option) this.choice.value = named;
    this.show();
    if (option) this.choice.focus();
  }

  show() {
    const { dataset } = this.choice.selectedOptions[0];
    this.code("frame").textContent = dataset.frame;
    this.code("element").textContent = dataset.element;
    if (this.frame.getAttribute("src") !== dataset.page) {
      this.frame.src = dataset.page;
      this.frame.title = this.choice.selectedOptions[0].textContent;
    }
    const list = this.querySelector("vitrine-list");
    if (list.getAttribute("src") === dataset.data) return;
    const other = list.cloneNode(true);
    other.setAttribute("src", dataset.data);
    other.querySelector("a").href = dataset.list;
    other.querySelector("a").textContent = this.choice.selectedOptions[0].textContent;
    list.replaceWith(other);
  }

  code(name) {
    return this.querySelector(`[data-code=${name}] [data-part=text]`);
  }
});
