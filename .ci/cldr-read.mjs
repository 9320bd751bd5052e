// What the CLDR table writers share: reads JSON packages from the node_modules folder named first on the command line.
import { readFileSync } from "node:fs";

process.chdir(process.argv[2]);

export const json = (path) => JSON.parse(readFileSync(path, "utf8"));
export const version = (name) => json(`${name}/package.json`).version;
export const sortedByBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

const parents = json("cldr-core/supplemental/parentLocales.json").supplemental.parentLocales.parentLocale;

// CLDR's parent of a locale that has data of its own; `und` at the end.
export function parentOf(locale, known) {
  let parent = locale;
  do {
    if (parent === "und") return undefined;
    parent = parents[parent] ?? (parent.includes("-") ? parent.slice(0, parent.lastIndexOf("-")) : "und");
  } while (!known.has(parent));
  return parent;
}

// A Rust string: everything that is not printable ASCII or a letter or mark of some script is written as an escape.
export function escaped(text) {
  const shown = (char) => (/[\p{L}\p{M}\p{N}]/u.test(char) ? char : `\\u{${char.codePointAt(0).toString(16)}}`);
  return text.replace(/[\\"]/g, "\\$&").replace(/[^ -~]/gu, shown);
}
