// Writes src/runtime/datetime/day_period/table.rs from CLDR's JSON packages:
//
//   npm install --legacy-peer-deps cldr-core@48.2.0 cldr-dates-full@48.2.0            (in any folder)
//   node .ci/cldr-day-periods.mjs FOLDER/node_modules > src/runtime/datetime/day_period/table.rs
//
// A locale lists the names that its CLDR parent does not: the reader walks the same parents.
import { readdirSync } from "node:fs";
import { escaped, json, parentOf, sortedByBytes, version } from "./cldr-read.mjs";

// The root only has a.m. and p.m., which are not parts of the day here.
const { und: _, ...rules } = json("cldr-core/supplemental/dayPeriods.json").supplemental.dayPeriodRuleSet;
// Not midnight: nobody can tell which day it belongs to, and so ICU does not show it either.
const letters = {
  noon: "n", morning1: "m", morning2: "M", afternoon1: "a", afternoon2: "A", evening1: "e", evening2: "E", night1: "t", night2: "T",
};
const widths = { wide: "w", abbreviated: "s", narrow: "n" };

function hour(time) {
  const [hours, minutes] = time.split(":").map(Number);
  if (minutes !== 0) throw new Error(`a period begins within an hour: ${time}`);
  return hours;
}

function day(ruleSet) {
  const hours = Array(24).fill(" ");
  for (const [name, { _from, _before }] of Object.entries(ruleSet)) {
    if (!_from) continue;
    for (let at = hour(_from); at % 24 !== hour(_before) % 24 || at === hour(_from); at = (at + 1) % 24) hours[at] = letters[name];
  }
  if (hours.includes(" ")) throw new Error("an hour has no period");
  return hours.join("");
}

function names(locale) {
  const format = json(`cldr-dates-full/main/${locale}/ca-gregorian.json`).main[locale].dates.calendars.gregorian.dayPeriods.format;
  const all = new Map();
  for (const [width, letter] of Object.entries(widths)) {
    for (const [name, period] of Object.entries(letters)) if (format[width][name]) all.set(letter + period, format[width][name]);
  }
  return all;
}

const known = new Map(readdirSync("cldr-dates-full/main").map((locale) => [locale === "root" ? "und" : locale, names(locale)]));
const lines = [];
for (const [locale, own] of known) {
  const inherited = known.get(parentOf(locale, known)) ?? new Map();
  const changed = [...own].filter(([key, name]) => inherited.get(key) !== name);
  const text = changed.sort((a, b) => sortedByBytes(a[0], b[0])).map((pair) => pair.join("=")).join("|");
  if (text) lines.push([locale, text]);
}

console.log(`//! Parts of the day and their names: CLDR ${version("cldr-dates-full")}, written by \`.ci/cldr-day-periods.mjs\`.
//!
//! Sorted by tag. Nothing here is edited by hand.

/// Language, the letter of each hour's period, and whether noon (\`n\`) has a name.
#[rustfmt::skip]
pub(super) const DAYS: &[(&str, &str, bool)] = &[`);
for (const tag of Object.keys(rules).sort(sortedByBytes)) console.log(`    ("${tag}", "${day(rules[tag])}", ${"noon" in rules[tag]}),`);
console.log(`];

/// Tag, and the names that its CLDR parents do not have, a bar between: width (\`w\`ide, \`s\`hort, \`n\`arrow), period, \`=\`, name.
#[rustfmt::skip]
pub(super) const NAMES: &[(&str, &str)] = &[`);
for (const [locale, text] of lines.sort((a, b) => sortedByBytes(a[0], b[0]))) console.log(`    ("${locale}", "${escaped(text)}"),`);
console.log("];");
