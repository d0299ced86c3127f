/** How far one is in each step of the form. */

/** Per step: `wrong` when a problem was seen in it, `todo`, `done`, or `free` when nothing there is asked or told yet. */
export function statesOf(sections, problems) {
  const asked = sections.filter(({ dataset }) => dataset.step !== "send");
  return Object.fromEntries(asked.map((section) => [section.dataset.step, stateOf(section, problems.in(section))]));
}

function stateOf(section, wrong) {
  if (wrong.some(({ field }) => field.dataset.touched)) return "wrong";
  if (wrong.length) return "todo";
  return section.dataset.seen || isTold(section) ? "done" : "free";
}

/** True when something is written or chosen in it. */
function isTold(section) {
  const inputs = [...section.querySelectorAll("input, select, textarea")];
  return inputs.some(({ type, checked, value }) => (["radio", "checkbox"].includes(type) ? checked : value));
}
