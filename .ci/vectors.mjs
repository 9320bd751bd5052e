// Puts vectors to @fluent/bundle: node vectors.mjs FOLDER FILE… (FOLDER holds node_modules). One JSON answer a line.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const home = `${folder}/node_modules/@fluent/bundle`;
const { version, module: entry } = JSON.parse(readFileSync(`${home}/package.json`, "utf8"));
const { FluentBundle, FluentResource } = await import(pathToFileURL(`${home}/${entry}`));
console.error(`@fluent/bundle ${version}, Node ${process.versions.node} (CLDR ${process.versions.cldr})`);

const text = (value) => (typeof value === "string" ? value : value.map((piece) => (typeof piece === "string" ? piece : piece[0].repeat(piece[1]))).join(""));

function argument(value) {
    if (value === null || typeof value !== "object") return value;
    if ("date" in value) return new Date(value.date);
    if ("number" in value) return Number(value.number);
    return text(value.text);
}

function kind(error) {
    const { message } = error;
    if (/^(Unknown variable|Variable type)/.test(message)) return "missing-variable";
    if (/^Unknown function/.test(message)) return "unknown-function";
    if (/^(Unknown (message|term|attribute)|No value)/.test(message)) return "missing-reference";
    if (/^Cyclic/.test(message)) return "cyclic";
    if (/^Too many placeables/.test(message)) return "limit";
    return "bad-argument";
}

function format(vector) {
    const bundle = new FluentBundle(vector.locale, { useIsolating: vector.isolating ?? true });
    bundle.addResource(new FluentResource(text(vector.ftl)));
    const message = bundle.getMessage(vector.id);
    const pattern = vector.attribute ? message?.attributes[vector.attribute] : message?.value;
    if (pattern === undefined || pattern === null) {
        return { text: vector.attribute ? `${vector.id}.${vector.attribute}` : vector.id, errors: ["missing-message"] };
    }
    const args = Object.fromEntries(Object.entries(vector.args ?? {}).map(([name, value]) => [name, argument(value)]));
    const errors = [];
    const shown = bundle.formatPattern(pattern, args, errors);
    return { text: shown, errors: errors.map(kind) };
}

for (const line of files.flatMap((file) => readFileSync(file, "utf8").trimEnd().split("\n"))) {
    const vector = JSON.parse(line);
    let answer = null;
    if (!vector.skip?.["fluent-js"]) {
        try {
            answer = format(vector);
        } catch {
            answer = { text: null, errors: ["crash"] };
        }
    }
    console.log(JSON.stringify({ name: vector.name, answer }));
}
