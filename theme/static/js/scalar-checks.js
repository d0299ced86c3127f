/** What a single text must be, by the type that the model gives it: the name of the sentence and its values, or null. */

export const SCALARS = {
  text: textRefusal,
  date: (value) => (isDate(value) ? null : ["partial_date"]),
  amount: (value) => (/^[0-9]{1,12}(\.[0-9]+)?$/.test(value) ? null : ["amount"]),
  "yes-no": (value) => (/^(true|yes|oui|false|no|non)$/i.test(value) ? null : ["yes_or_no"]),
  whole: (value, limits) => (/^\s*[+-]?[0-9]+(_[0-9]+)*(\.0*)?\s*$/.test(value) ? beyond(value, limits) : ["int_parsing"]),
  decimal: (value, limits) => (Number.isFinite(Number(value || NaN)) ? beyond(value, limits) : ["float_parsing"]),
  choice: (value, { choices }) => (choices.includes(value) ? null : ["enum"]),
};

/** Its length first, then its pattern, as the model looks at them. */
function textRefusal(value, { least = 0, most = Infinity, pattern, hiding }) {
  const text = value.trim();
  const { length } = [...text];
  if (length < least) return ["string_too_short"];
  if (length > most) return ["string_too_long", { max_length: most, length: [...value].length }];
  if (pattern && !new RegExp(pattern, "u").test(text)) return [pattern];
  return hiding && !isWebAddress(text, hiding) ? ["web_address"] : null;
}

function beyond(value, { from = -Infinity, to = Infinity }) {
  const number = Number(value.replaceAll("_", ""));
  if (number < from) return ["greater_than_equal", { ge: from }];
  return number > to ? ["less_than_equal", { le: to }] : null;
}

/** A year, a month or a day of the Gregorian calendar. */
function isDate(value) {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value) ?? [];
  if (!year || year === "0000") return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** http or https, a host with a dot, nothing that hides where a link goes. */
function isWebAddress(value, hiding) {
  const [, host = ""] = /^https?:\/\/([^/?#]*)/i.exec(value) ?? [];
  const port = /:([^:]*)$/.exec(host)?.[1] ?? "";
  const isPort = /^[0-9]*$/.test(port) && Number(port) <= 65535;
  const isHost = host.replace(/^\.+|\.+$/g, "").includes(".") && !/[@[\]]/.test(host);
  return isPort && isHost && !new RegExp(hiding, "u").test(value);
}
