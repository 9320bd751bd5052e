// Writes src/runtime/number/currencies.rs from CLDR's JSON packages:
//
//   npm install cldr-core@48.2.0 cldr-numbers-full@48.2.0     (in any folder)
//   node .ci/cldr-currencies.mjs FOLDER/node_modules > src/runtime/number/currencies.rs
//
// A locale lists what its CLDR parent does not say: the reader walks the same parents.
import { readdirSync } from "node:fs";
import { escaped, json, parentOf, sortedByBytes, version } from "./cldr-read.mjs";

const main = "cldr-numbers-full/main";
const all = new Map();
for (const locale of readdirSync(main)) {
  const { currencies } = json(`${main}/${locale}/currencies.json`).main[locale].numbers;
  const symbols = new Map();
  for (const [code, { symbol, "symbol-alt-narrow": narrow }] of Object.entries(currencies)) {
    symbols.set(code, symbol ?? code);
    symbols.set(`${code}~`, narrow ?? symbol ?? code);
  }
  all.set(locale, symbols);
}

// What a reader finds in the parents, or without any: the code, and for narrow the symbol.
function inherited(locale, key) {
  for (let parent = parentOf(locale, all); parent; parent = parentOf(parent, all)) {
    if (written.get(parent)?.has(key)) return written.get(parent).get(key);
  }
  return undefined;
}

const written = new Map();
const depth = (locale) => (parentOf(locale, all) ? 1 + depth(parentOf(locale, all)) : 0);
for (const locale of [...all.keys()].sort((a, b) => depth(a) - depth(b))) {
  const own = new Map();
  written.set(locale, own);
  for (const [key, symbol] of all.get(locale)) {
    const code = key.slice(0, 3);
    const otherwise = inherited(locale, key) ?? (key.length > 3 ? all.get(locale).get(code) : code);
    if (symbol !== otherwise) own.set(key, symbol);
  }
}

console.log(`//! Symbols of currencies: CLDR ${version("cldr-numbers-full")}, written by \`.ci/cldr-currencies.mjs\`.
//!
//! Sorted by tag. Nothing here is edited by hand.

/// Tag, and symbols that its CLDR parents do not give: \`code=symbol\`, narrow ones \`code~=symbol\`, a bar between them.
#[rustfmt::skip]
pub(super) const SYMBOLS: &[(&str, &str)] = &[`);
for (const locale of [...written.keys()].sort(sortedByBytes)) {
  const own = [...written.get(locale)].sort((a, b) => sortedByBytes(a[0], b[0]));
  if (own.length) console.log(`    ("${locale}", "${escaped(own.map((pair) => pair.join("=")).join("|"))}"),`);
}
console.log("];");
