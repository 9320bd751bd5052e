// Writes src/runtime/number/table.rs from CLDR's JSON packages:
//
//   npm install cldr-core@48.2.0 cldr-numbers-full@48.2.0     (in any folder)
//   node .ci/cldr-numbers.mjs FOLDER/node_modules > src/runtime/number/table.rs
//
// A locale whose row equals its CLDR parent's has none: the reader walks the same parents.
import { readdirSync } from "node:fs";
import { escaped, json, parentOf, sortedByBytes, version } from "./cldr-read.mjs";

const main = "cldr-numbers-full/main";

function subpatterns(pattern) {
  return pattern?.replace(/[#0,.]*0[#0,.]*/g, "0");
}

// Sizes of the last group and of the others, where a pattern does not group as plain numbers do.
function groups(pattern, decimal) {
  const sizes = (text) => {
    const runs = text.split(";")[0].match(/[#0,]*0/)[0].split(",");
    const primary = runs.length > 1 ? runs.at(-1).length : 0;
    return `${primary},${runs.length > 2 ? runs.at(-2).length : primary}`;
  };
  return sizes(pattern) === sizes(decimal) ? "" : sizes(pattern);
}

function row(locale, system, numbers) {
  const symbols = numbers[`symbols-numberSystem-${system}`];
  const currency = numbers[`currencyFormats-numberSystem-${system}`];
  const percent = numbers[`percentFormats-numberSystem-${system}`];
  const decimal = numbers[`decimalFormats-numberSystem-${system}`]?.standard;
  if (!symbols || !currency || !percent || !decimal) return undefined;
  const standard = subpatterns(currency.standard);
  const alpha = subpatterns(currency["standard-alphaNextToNumber"]) ?? standard;
  const named = Object.entries(currency).filter(([key]) => key.startsWith("unitPattern-count-"));
  const other = currency["unitPattern-count-other"] ?? "{0} {1}";
  const counts = named.filter(([, value]) => value !== other).map(([key, value]) => `${key.slice(18)}=${value}`);
  return [
    symbols.percentSign, symbols.nan, symbols.infinity, subpatterns(percent.standard),
    standard, alpha === standard ? "" : alpha, [other, ...counts].join("~"),
    symbols.currencyDecimal ?? "", symbols.currencyGroup ?? "",
    groups(percent.standard, decimal), groups(currency.standard, decimal),
  ].join("|");
}

const rows = new Map();
for (const locale of readdirSync(main)) {
  const { numbers } = json(`${main}/${locale}/numbers.json`).main[locale];
  const standard = numbers.defaultNumberingSystem;
  const all = new Map();
  all.set("", `${standard}|${row(locale, standard, numbers) ?? row(locale, "latn", numbers)}`);
  for (const key of Object.keys(numbers)) {
    const system = key.match(/^symbols-numberSystem-(.*)$/)?.[1];
    if (system && system !== standard && row(locale, system, numbers)) all.set(system, `${system}|${row(locale, system, numbers)}`);
  }
  rows.set(locale, all);
}

const lines = [];
for (const [locale, all] of rows) {
  const inherited = rows.get(parentOf(locale, rows));
  for (const [system, fields] of all) {
    if (inherited?.get(system) !== fields) lines.push([locale, system, fields]);
  }
}
lines.sort((a, b) => sortedByBytes(a[0], b[0]) || sortedByBytes(a[1], b[1]));

console.log(`//! Signs and patterns for percent and currency: CLDR ${version("cldr-numbers-full")}, written by \`.ci/cldr-numbers.mjs\`.
//!
//! Sorted by tag, then numbering system; the empty system is the locale's default. Nothing here is edited by hand.

/// Tag, numbering system, and fields: system, percent sign, not-a-number, infinity, percent pattern, currency
/// pattern, the same beside letters (empty: no other), pattern of a currency's name (then \`category=pattern\`), decimal
/// and group separators of currencies, sizes of the last group and of the others for percent and for currencies (empty:
/// as in numbers). The number is \`0\` in patterns.
#[rustfmt::skip]
pub(super) const ROWS: &[(&str, &str, &str)] = &[`);
for (const [locale, system, fields] of lines) console.log(`    ("${locale}", "${system}", "${escaped(fields)}"),`);
console.log("];");
