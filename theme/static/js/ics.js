/** A day to remember as a calendar file (RFC 5545), with an alarm the day before. */

const utf8 = new TextEncoder();
const OCTETS = 75;

/** The text of a file. day: `2026-12-01`; hour: `16:00` in the zone, or empty for the whole day. */
export function makeCalendar({ day, hour, zone, title, text, language }) {
  const said = `;LANGUAGE=${language}`;
  const now = stamp(new Date());
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vitrine//Vitrine//EN", "CALSCALE:GREGORIAN", "BEGIN:VEVENT",
    `UID:${now}-${day}@${location.hostname}`, `DTSTAMP:${now}`, ...when(day, hour, zone),
    `SUMMARY${said}:${escaped(title)}`, `DESCRIPTION${said}:${escaped(text)}`, "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D", `DESCRIPTION${said}:${escaped(title)}`, "END:VALARM",
    "END:VEVENT", "END:VCALENDAR",
  ].map(folded).join("");
}

/** Whole days end on the day after (3.6.1); times are in UTC, so that no zone need be told. */
function when(day, hour, zone) {
  if (hour) return [`DTSTART:${stamp(momentOf(day, hour, zone))}`];
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
  return [`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`, `DTEND;VALUE=DATE:${stamp(next).slice(0, 8)}`];
}

/** The moment at which clocks of a zone show a day and an hour. */
function momentOf(day, hour, zone) {
  const wanted = Date.parse(`${day}T${hour}:00Z`);
  const shift = (moment) => shownIn(zone, moment) - moment;
  const near = wanted - shift(wanted);
  return new Date(wanted - shift(near)); // once more: the zone's hour may change in between
}

/** What the clocks of a zone show at a moment, as if it were UTC. */
function shownIn(zone, moment) {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  });
  const shown = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return Date.parse(`${shown.year}-${shown.month}-${shown.day}T${shown.hour}:${shown.minute}:00Z`);
}

const stamp = (moment) => moment.toISOString().replace(/[-:]|\.\d+/g, "");

/** A text's own separators and line ends, as values hold them (3.3.11). */
function escaped(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");
}

/** A line with its end: no more than 75 octets a piece, no character cut in two (3.1). */
function folded(line) {
  const pieces = [""];
  for (const character of line) {
    if (utf8.encode(pieces.at(-1) + character).length > OCTETS) pieces.push(" ");
    pieces[pieces.length - 1] += character;
  }
  return pieces.join("\r\n") + "\r\n";
}
