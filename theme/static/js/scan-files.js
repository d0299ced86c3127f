/** The files that a market scan is saved as. */

import { asCsv } from "./csv.js";
import { asHtml } from "./document-view.js";
import { slugOf } from "./declaration-text.js";
import { makeDocx } from "./docx.js";
import { save } from "./saving.js";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  csv: "text/csv",
};

/** Saves in a form, `docx`, `html` or `csv`, and tells the file's name. */
export async function saveAs(form, { blocks, rows, told: { values, words } }) {
  const language = document.documentElement.lang;
  const name = [slugOf(words.title), slugOf(values.file)].filter(Boolean).join("-");
  const whole = { language, title: words.title, day: values.date || "1980-01-01", blocks };
  const parts = {
    docx: () => makeDocx(whole),
    html: () => [asHtml(whole)],
    csv: () => [asCsv(rows, language === "fr" ? ";" : ",")],
  };
  const file = `${name}.${form}`;
  save(parts[form](), { file, type: TYPES[form] });
  return file;
}
