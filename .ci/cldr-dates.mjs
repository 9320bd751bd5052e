// Writes src/runtime/datetime/table.rs from CLDR's JSON packages:
//
//   npm install --legacy-peer-deps cldr-core@48.2.0 cldr-dates-full@48.2.0 \
//     cldr-cal-persian-full@46.1.0 cldr-cal-buddhist-full@39.0.0            (in any folder)
//   node .ci/cldr-dates.mjs FOLDER/node_modules > src/runtime/datetime/table.rs
//
// A locale lists what its CLDR parent does not say: the reader walks the same parents. The Persian and Buddhist calendars
// are written for the languages of the regions that use them.
import { existsSync, readdirSync } from "node:fs";
import { escaped, json, parentOf, sortedByBytes, version } from "./cldr-read.mjs";

const supplemental = (name) => json(`cldr-core/supplemental/${name}.json`).supplemental;
const likely = supplemental("likelySubtags").likelySubtags;
const preferred = supplemental("calendarPreferenceData").calendarPreferenceData;
const styles = ["full", "long", "medium", "short"];

function regionOf(locale) {
  const region = locale.match(/-([A-Z]{2}|[0-9]{3})$/)?.[1];
  return region ?? likely[locale]?.split("-").at(-1);
}

function pairs(calendar) {
  const all = new Map();
  const glue = calendar["dateTimeFormats-atTime"]?.standard ?? calendar.dateTimeFormats;
  for (const style of styles) {
    all.set(`@d${style[0]}`, calendar.dateFormats[style]);
    all.set(`@t${style[0]}`, calendar.timeFormats[style]);
    all.set(`@g${style[0]}`, glue[style]);
  }
  for (const [skeleton, pattern] of Object.entries(calendar.dateTimeFormats.availableFormats)) {
    if (/^[GyMEdBhHmsvZ]+$/.test(skeleton)) all.set(skeleton, pattern);
  }
  return all;
}

const calendars = [
  ["gregorian", "cldr-dates-full", (locale) => true],
  ["persian", "cldr-cal-persian-full", (locale) => preferred[regionOf(locale)]?.[0] === "persian"],
  ["buddhist", "cldr-cal-buddhist-full", (locale) => preferred[regionOf(locale)]?.[0] === "buddhist"],
];
const lines = [];
for (const [name, folder, wanted] of calendars) {
  const all = new Map();
  for (const locale of readdirSync(`${folder}/main`)) {
    const tag = locale === "root" ? "und" : locale;
    const path = `${folder}/main/${locale}/ca-${name}.json`;
    if (!existsSync(path) || !wanted(tag)) continue;
    const whole = json(path).main[locale].dates.calendars[name];
    all.set(tag, pairs(whole));
  }
  for (const [locale, own] of all) {
    const inherited = all.get(parentOf(locale, all)) ?? new Map();
    const changed = [...own].filter(([key, pattern]) => inherited.get(key) !== pattern);
    const removed = [...inherited.keys()].filter((key) => !own.has(key)).map((key) => [key, ""]);
    const text = [...changed, ...removed].sort((a, b) => sortedByBytes(a[0], b[0])).map((pair) => pair.join("=")).join("|");
    if (text) lines.push([locale, name, text]);
  }
}
lines.sort((a, b) => sortedByBytes(a[0], b[0]) || sortedByBytes(a[1], b[1]));

const hours = Object.entries(supplemental("timeData").timeData);
const cycles = hours.filter(([, { _preferred }]) => _preferred !== "H").map(([key, { _preferred }]) => [key.replace("_", "-"), _preferred]);
// A language in a region may go back to H.
const back = hours.filter(([key, { _preferred }]) => /[-_]/.test(key) && _preferred === "H").map(([key]) => [key.replace("_", "-"), "H"]);

console.log(`//! Patterns of dates and times: CLDR ${version("cldr-dates-full")} (Persian calendar ${version("cldr-cal-persian-full")}, Buddhist
//! ${version("cldr-cal-buddhist-full")}: the last that are published), written by \`.ci/cldr-dates.mjs\`.
//!
//! Sorted by tag, then calendar. Nothing here is edited by hand.

/// Tag, calendar, and what its CLDR parents do not say, a bar between: \`skeleton=pattern\`; \`@d\`, \`@t\` and \`@g\` with the
/// first letter of a style for dates, times and what joins both. No pattern: the locale has not what its parent has.
#[rustfmt::skip]
pub(super) const PATTERNS: &[(&str, &str, &str)] = &[`);
for (const [locale, name, text] of lines) console.log(`    ("${locale}", "${name}", "${escaped(text)}"),`);
console.log(`];

/// Regions, and languages in regions, whose clocks are not read as \`H\`: the preferred hour symbol. Sorted.
#[rustfmt::skip]
pub(super) const HOURS: &[(&str, char)] = &[`);
for (const [key, symbol] of [...cycles, ...back].sort((a, b) => sortedByBytes(a[0], b[0]))) console.log(`    ("${key}", '${symbol}'),`);
console.log("];");
