// The page: language switch, direction, notices, and what can be said about how far the text can be relied on.

import { open } from "./bundle.js";
import { Registry } from "./registry.js";
import { Renderer, element } from "./render.js";

const PACK = "miss";
const CHANNEL = "preview";
const DOCUMENTS = ["miss-overview", "miss-plan"];

// What only the app knows; a value that is missing is no failure. A day of a calendar is given as noon, so that it is the
// same day in every zone.
const VALUES = { procedure: "fusion", levels: 2, surgeryDate: new Date(2027, 0, 12, 12) };

const query = new URLSearchParams(location.search);
const $ = (id) => document.getElementById(id);

/** What a withdrawal says about a bundle: whether all of it, a document or a message must not be shown. */
function isBlocked({ withdrawn = [] }, article) {
  return withdrawn
    .filter(({ action }) => action === "block-now")
    .some(({ document, message }) => {
      if (!document && !message) return true;
      return article !== undefined && (document === article.id || article.messages.has(message));
    });
}

async function show(registry, language) {
  const target = registry.choose(PACK, CHANNEL, [language]);
  const content = open(await registry.bundle(target));
  const { manifest } = content;
  if (manifest.pack !== PACK || manifest.locale !== target.custom.locale || manifest.version !== target.custom.version) {
    throw new Error("the bundle is not the one that the registry names");
  }
  const renderer = new Renderer(content, VALUES);
  const parts = [];
  const notice = (text) => parts.push(element("p", { class: "notice" }, text));
  if (manifest.provenance["mt-raw"]) notice(renderer.message("machine-translated"));
  for (const { reason, action } of target.custom.withdrawn ?? []) {
    if (action !== "block-now") notice(reason);
  }
  for (const id of DOCUMENTS) {
    const outline = content.documents.documents.find((document) => document.id === id);
    const messages = new Set(JSON.stringify(outline ?? {}).match(/(?<="message":")[^"]+/g));
    if (isBlocked(target.custom, { id, messages })) notice(renderer.message("document-withdrawn"));
    else parts.push(renderer.document(id) ?? element("p", { class: "notice" }, renderer.message("document-unavailable")));
  }
  document.documentElement.lang = manifest.locale;
  document.documentElement.dir = manifest.direction;
  document.title = renderer.message("overview-title");
  $("page").replaceChildren(...parts, ...renderer.explanations());
  // An app has this sentence in its own languages.
  $("state").textContent = registry.isStale ? "Offline: this was the newest when it was last looked up." : "";
  const verified = [...registry.verified, "not verified: this page itself, and its root.json"];
  $("verified").replaceChildren(...verified.map((line) => element("li", {}, line)));
}

function fillSwitch(registry, chosen) {
  for (const { custom } of registry.live(PACK, CHANNEL)) {
    const name = new Intl.DisplayNames([custom.locale], { type: "language" }).of(custom.locale);
    $("language").append(element("option", { value: custom.locale, lang: custom.locale }, name));
  }
  $("language").value = chosen.custom.locale;
  $("language").disabled = false;
  $("language").addEventListener("change", () => attempt(() => show(registry, $("language").value)));
}

/** Says in the page why something failed: a reader must never take an empty page for an answer. */
async function attempt(action) {
  $("page").setAttribute("aria-busy", "true");
  try {
    await action();
    document.documentElement.dataset.state = "shown";
  } catch (error) {
    $("page").replaceChildren(element("p", { class: "notice critical", role: "alert", lang: "en", dir: "ltr" }, `This cannot be shown: ${error.message}`));
    document.documentElement.dataset.state = "failed";
  }
  $("page").setAttribute("aria-busy", "false");
}

await attempt(async () => {
  // Before the first request, so that everything is kept for offline.
  await navigator.serviceWorker?.register("worker.js", { type: "module" });
  await navigator.serviceWorker?.ready;
  if (navigator.serviceWorker && !navigator.serviceWorker.controller) {
    await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }));
  }
  const base = new URL(query.get("registry") ?? "registry/", location.href).href;
  const root = await (await fetch("root.json")).json();
  const registry = new Registry(base, root);
  await registry.refresh();
  const languages = [query.get("language"), ...navigator.languages].filter(Boolean);
  const chosen = registry.choose(PACK, CHANNEL, languages) ?? registry.choose(PACK, CHANNEL, ["en"]);
  fillSwitch(registry, chosen);
  await show(registry, chosen.custom.locale);
});
