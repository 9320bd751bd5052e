// A document as elements. Markup is what this list allows; everything else, and every value, is text.

import { FluentBundle, FluentResource } from "./vendor/index.js";

const ALLOWED = new Set(["ABBR", "BDI", "DFN", "EM", "STRONG", "SUB", "SUP"]);

/** Formats the messages of a bundle: `(id, values) => text`, nothing where a value is missing or wrong. */
export function formatter({ manifest, sources }) {
  const bundle = new FluentBundle(manifest.locale);
  for (const source of sources) bundle.addResource(new FluentResource(source));
  return (id, values = {}) => {
    const errors = [];
    const message = bundle.getMessage(id);
    const text = message?.value ? bundle.formatPattern(message.value, values, errors) : undefined;
    return errors.length === 0 ? text : undefined;
  };
}

export class Renderer {
  constructor(content, values) {
    Object.assign(this, { content, format: formatter(content), values, words: new Map() });
    this.glossary = new Map(content.documents.glossary.map((entry) => [entry.name, entry]));
  }

  /** A short message of the app. */
  message(id) {
    return this.format(id) ?? id;
  }

  /** A document whole; nothing where the language does not have it whole. */
  document(id) {
    const outline = this.content.documents.documents.find((document) => document.id === id);
    if (!outline) return undefined;
    const article = element("article", {}, element("h1", {}, ...this.text(outline.title)));
    for (const section of outline.sections) {
      const title = section.title ? [element("h2", {}, ...this.text(section.title))] : [];
      article.append(element("section", {}, ...title, ...section.blocks.flatMap((block) => this.block(block))));
    }
    return article;
  }

  /** The explanations of the words that were shown, to be put on the page once. */
  explanations() {
    return [...this.words].map(([name, anchor]) => {
      const { term, definition } = this.glossary.get(name);
      const [heading, text] = [element("h3", { id: `${anchor}-term` }, term), element("p", {}, definition)];
      return element("div", { id: anchor, popover: "auto", role: "note", "aria-labelledby": `${anchor}-term` }, heading, text);
    });
  }

  block(block) {
    const kind = block.critical ? "critical" : block.kind;
    switch (block.kind) {
      case "paragraph":
      case "callout":
        return [element("p", { class: kind }, ...this.text(block.text))];
      case "list":
      case "steps": {
        const intro = block.intro ? [element("p", {}, ...this.text(block.intro))] : [];
        const items = block.items.map((item) => element("li", {}, ...this.text(item)));
        return [element("div", { class: kind }, ...intro, element(block.kind === "steps" ? "ol" : "ul", {}, ...items))];
      }
      case "figure":
        // The app has the pictures; this one has none and shows the words.
        return [element("figure", { class: kind }, element("p", {}, ...this.text(block.alt)), element("figcaption", {}, ...this.text(block.text)))];
      default:
        return [];
    }
  }

  /** A text as nodes: as it is, or formatted with the app's values, or its twin that needs none. */
  text(text) {
    if (text.runs) return text.runs.map((run) => this.run(run.text, run.markup, run.name));
    const given = text.variables.every((name) => this.values[name] !== undefined);
    const formatted = given ? this.format(text.message, safe(this.values)) : undefined;
    if (formatted !== undefined) return this.nodes(new DOMParser().parseFromString(formatted, "text/html").body);
    if (text.generic) return this.text(text.generic);
    throw new Error(`${text.message} has no twin`);
  }

  nodes(parent) {
    return [...parent.childNodes].flatMap((node) => {
      if (node.nodeType === Node.TEXT_NODE) return [node.data];
      if (!ALLOWED.has(node.tagName)) return this.nodes(node);
      return [this.run(node.textContent, node.localName, node.dataset.l10nName)];
    });
  }

  run(text, markup, name) {
    if (!markup) return text;
    if (markup !== "dfn" || !this.glossary.has(name)) return element(markup, {}, text);
    if (!this.words.has(name)) this.words.set(name, `word-${this.words.size + 1}`);
    return element("dfn", {}, element("button", { type: "button", popovertarget: this.words.get(name) }, text));
  }
}

/** Values that cannot become markup: in a text of markup, `<` and `&` are written as references. */
function safe(values) {
  const escape = (value) => (typeof value === "string" ? value.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`) : value);
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escape(value)]));
}

export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
