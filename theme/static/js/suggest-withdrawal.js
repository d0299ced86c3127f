/** What is asked of a profile that is to be withdrawn, and why. */

export function readChosen(section) {
  const what = section.querySelector("[name=withdrawal]:checked")?.value ?? "";
  const text = section.querySelector("textarea");
  return { what, reason: text.value.trim(), language: text.lang };
}
