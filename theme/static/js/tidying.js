/** What is surely meant, as profiles write it; importing/candidates.py does the same: a test compares. */

const POSTAL_CODE = /^([A-Za-z][0-9][A-Za-z])[ -]?([0-9][A-Za-z][0-9])$/;
const NUMBER = /^[0-9][0-9 \u00a0\u202f-]{8,14}[0-9]$/;
const AMOUNT = /^[0-9][0-9 \u00a0\u202f]*(?:[.,][0-9]{1,2})?[ \u00a0\u202f]*\$?$/;
const BARE_HOST = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?$/i;
const AMOUNTS = ["price_from", "min_order", "max_contract", "liability_insurance", "value"];

/** A postal code, a NEQ, an amount or a web address in order; any other text as it is. name: of the field. */
export function tidy(name, text) {
  const code = name === "postal_code" && POSTAL_CODE.exec(text);
  if (code) return `${code[1]} ${code[2]}`.toUpperCase();
  if (name === "neq" && NUMBER.test(text)) return text.replace(/[^0-9]/g, "");
  if (["website", "url"].includes(name) && BARE_HOST.test(text)) return `https://${text}`;
  if (AMOUNTS.includes(name) && AMOUNT.test(text)) return text.replace(/[ \u00a0\u202f$]/g, "").replace(",", ".");
  return text;
}

/** Puts in order what was typed in a field of one line, once it is left. */
export function tidyField({ dataset }, input) {
  if (input.tagName === "INPUT" && input.type !== "file") {
    const tidied = tidy(dataset.field.split(".").at(-1), input.value.trim());
    if (tidied !== input.value.trim()) input.value = tidied;
  }
}
