// Runs in the page before anything of its own: remembers whatever a text managed to run, and looks for what could.
(() => {
  const ran = [];
  // Buttons of the page's own ask for these two.
  window.print = () => {};
  window.confirm = () => false;
  for (const name of ["alert", "prompt", "open"]) {
    window[name] = (...words) => ran.push(`${name}(${words.join()})`);
  }
  addEventListener("securitypolicyviolation", (event) => ran.push(`violation of ${event.violatedDirective}`));

  const LEADS = ["href", "src", "action", "formaction", "data", "xlink:href", "srcset", "poster", "background"];
  const NEVER = "iframe, object, embed, base, frame, frameset, applet, style, portal, animate, set, foreignObject, math";

  // What every page has in its head: its styles, named by their hashes in its policy, and its icon.
  const OURS = "head > style, head > link:nth-child(1 of [rel=icon])";

  function dangers(root) {
    const isStrange = (element) => !element.matches(OURS);
    const found = [...root.querySelectorAll(NEVER)].filter(isStrange).map((element) => element.outerHTML);
    for (const element of [...root.querySelectorAll("*")].filter(isStrange)) {
      for (const { name, value } of element.attributes) {
        const scheme = LEADS.includes(name) ? value.replace(/[\u0000-\u0020]/g, "").match(/^[a-z][a-z0-9+.-]*(?=:)/i) : null;
        const isCode = name.startsWith("on") || name === "srcdoc" || name === "style";
        if (isCode || (scheme && !["http", "https", "mailto", "tel"].includes(scheme[0].toLowerCase()))) {
          found.push(`${name}=${value} on ${element.localName}`);
        }
      }
    }
    for (const script of root.querySelectorAll("script")) {
      const isData = script.type === "application/ld+json" || script.type === "application/json";
      if (isData && !isJson(script.textContent)) found.push(script.outerHTML);
      if (!isData && !(script.src && new URL(script.src).origin === location.origin)) found.push(script.outerHTML);
    }
    return found;
  }

  function isJson(text) {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  }

  // Every element is pointed at, focused and clicked; where a click would lead stays unvisited.
  function provoke(root) {
    addEventListener("click", (event) => event.preventDefault(), { capture: true });
    addEventListener("submit", (event) => event.preventDefault(), { capture: true });
    for (const element of root.querySelectorAll("*")) {
      for (const kind of ["pointerover", "mouseover", "mousedown", "click"]) {
        element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
      }
      for (const kind of ["focus", "toggle", "animationstart", "error", "load"]) {
        element.dispatchEvent(new Event(kind));
      }
    }
  }

  window.harness = { ran, dangers, provoke };
})();
