// .ci/preview.mjs BINARY WORK PICTURES: what .ci/preview made in WORK, as people use it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { Browser } from "./browser.mjs";

const [binary, work, pictures] = process.argv.slice(2);
const site = (page) => `file://${work}/site/${page}`;
const browser = new Browser(`${work}/profile`);
const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function picture(name) {
  if (pictures) writeFileSync(`${pictures}/${name}.png`, await browser.picture());
}

/** Types into the search field; gives the ids that are left. */
async function search(text) {
  return browser.evaluate(`(() => {
    const field = document.querySelector("#filters [name=text]");
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return [...document.querySelectorAll("[data-item]:not([hidden])")].map((item) => item.id || item.dataset.ids);
  })()`);
}

async function choose(name, value) {
  return browser.evaluate(`(() => {
    const field = document.querySelector("#filters [name=${name}]");
    field.value = ${JSON.stringify(value)};
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return [...document.querySelectorAll("[data-item]:not([hidden])")].map((item) => item.id || item.dataset.ids);
  })()`);
}

async function languages() {
  await browser.open(site("index.html"));
  assert.equal(await browser.evaluate("document.querySelectorAll('tbody tr').length"), 16);
  await picture("index");
  await browser.open(site("de/documents/miss-plan.html"));
  await browser.evaluate("document.documentElement.style.scrollBehavior = 'auto'; document.getElementById('miss-plan/plan-stay-title').scrollIntoView()");
  const top = await browser.evaluate("document.getElementById('miss-plan/plan-stay-title').getBoundingClientRect().top");
  assert(top > 30, `the sticky form hides the heading: ${top}`);
  await browser.leads(() => browser.evaluate("setTimeout(() => document.querySelector('.languages a[lang=ar]').click())"));
  assert.match(await browser.evaluate("location.href"), /\/ar\/documents\/miss-plan\.html#miss-plan\/plan-/);
  assert(await browser.evaluate("scrollY > 100"), "the place is kept");
  for (const [language, direction] of [["ar", "rtl"], ["ur", "rtl"], ["zh-Hans", "ltr"], ["de", "ltr"]]) {
    for (const page of ["documents/miss-plan.html", "messages.html"]) {
      await browser.open(site(`${language}/${page}`));
      const sides = "[...document.querySelectorAll('.sides .side')].slice(0, 2).map((side) => [side.lang, getComputedStyle(side).direction])";
      assert.deepEqual(await browser.evaluate(sides), [["en", "ltr"], [language, direction]]);
      await picture(`${language}-${page.replace(/\W/g, "-")}`);
    }
  }
}

async function searching() {
  await browser.open(site("de/messages.html"));
  assert((await search("NACHTE im krankenhaus")).includes("miss-plan/plan-nights"), "accents and case are folded");
  assert.deepEqual(await search("plan-nights-generic"), ["miss-plan/plan-nights-generic"]);
  assert.deepEqual(await search("no such text"), []);
  assert(await browser.evaluate("!document.getElementById('none').hidden"));
  for (const [language, text] of [["ru", "ОПЕРАЦИИ"], ["zh-Hans", "手术"], ["ur", "سرجری"], ["pa", "ਸਰਜਰੀ"], ["vi", "phau thuat"], ["ko", "수술"]]) {
    await browser.open(site(`${language}/messages.html`));
    const found = (await search(text)).length;
    assert(found > 3 && found < 108, `${language}: ${text} is found ${found} times`);
  }
}

async function findings() {
  await browser.open(`file://${work}/broken-site/de/messages.html`);
  const all = (await choose("severity", "")).length;
  const errors = await choose("severity", "error");
  assert(errors.length > 0 && errors.length < all && errors.includes("miss-plan/plan-nights"), `${errors}`);
  await picture("broken-messages");
  assert(await browser.evaluate("document.getElementById('miss-plan/plan-nights').querySelector('.findings .help').textContent.includes('$nights')"));
  assert.deepEqual(await choose("state", "broken"), ["miss-plan/plan-title"]);
  await browser.open(`file://${work}/broken-site/de/documents/miss-plan.html`);
  const title = await browser.evaluate("document.getElementById('miss-plan/plan-title').textContent");
  assert.match(title, /plan-title/, "what is not there says so in its place");
  assert(await browser.evaluate("document.querySelectorAll('.row').length === 12"), "the rest is shown");
  await picture("broken-document");
}

async function popUps() {
  await browser.open(site("de/documents/miss-overview.html"));
  await browser.evaluate("document.querySelector('.target dfn a').focus()");
  const word = await browser.evaluate("document.activeElement.hash");
  await browser.press("Enter", 13);
  const open = "(() => { const shown = document.querySelector('.glossary :target'); return shown && [getComputedStyle(shown).position, shown === document.activeElement]; })()";
  assert.deepEqual(await browser.evaluate(open), ["fixed", true], "the explanation is shown and has the focus");
  await picture("pop-up");
  await browser.press("Escape", 27);
  assert.equal(await browser.evaluate(open), null, "Escape closes it");
  assert.equal(await browser.evaluate("document.activeElement.hash"), word, "the word has the focus again");
  // Everything that a key reaches can be seen to have the focus.
  for (let key = 0; key < 25; key += 1) {
    await browser.press("Tab", 9);
    assert(await browser.evaluate("document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'"));
  }
}

/** Text against what is behind it, WCAG 2.2, 1.4.3: at least 4.5. */
const CONTRAST = `(() => {
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const channel = (value) => { value /= 255; return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4; };
  const light = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const behind = (element) => { for (let at = element; at; at = at.parentElement) { const color = parse(getComputedStyle(at).backgroundColor); if ((color[3] ?? 1) > 0) return color; } return [255, 255, 255]; };
  const low = new Set();
  for (const element of document.querySelectorAll("body *")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()) || !element.getClientRects().length) continue;
    const [one, other] = [light(parse(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => b - a);
    if ((one + 0.05) / (other + 0.05) < 4.5) low.add(element.tagName + "." + element.className);
  }
  return [...low];
})()`;

async function looks() {
  for (const scheme of ["light", "dark"]) {
    await browser.send("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: scheme }] });
    for (const page of [site("index.html"), site("ar/documents/miss-plan.html"), `file://${work}/broken-site/de/messages.html`]) {
      await browser.open(page);
      assert.deepEqual(await browser.evaluate(CONTRAST), [], `${scheme} ${page}`);
      if (page.includes("/ar/")) await picture(`${scheme}-ar`);
    }
  }
  await browser.send("Emulation.setDeviceMetricsOverride", { width: 360, height: 740, deviceScaleFactor: 2, mobile: true });
  await browser.open(site("ur/documents/miss-plan.html"));
  assert(await browser.evaluate("document.documentElement.scrollWidth <= 360"), "a phone does not scroll sideways");
  const stacked = "(() => { const [source, target] = [...document.querySelectorAll('.sides .side')].map((side) => side.getBoundingClientRect()); return source.bottom <= target.top + 1; })()";
  assert(await browser.evaluate(stacked), "one column on a phone");
  await picture("phone-ur");
  await browser.send("Emulation.clearDeviceMetricsOverride");
  await browser.send("Emulation.setEmulatedMedia", { media: "print", features: [] });
  await browser.open(site("ur/documents/miss-plan.html"));
  assert.equal(await browser.evaluate("getComputedStyle(document.getElementById('filters')).display"), "none");
  const { data } = await browser.send("Page.printToPDF", { paperWidth: 8.27, paperHeight: 11.69 });
  const pdf = Buffer.from(data, "base64");
  assert(pdf.subarray(0, 5).toString() === "%PDF-" && pdf.length > 10_000);
  if (pictures) writeFileSync(`${pictures}/print-ur.pdf`, pdf);
  await browser.send("Emulation.setEmulatedMedia", { media: "" });
}

/** The languages that the status page shows, in its order; `count` is what it says of how many they are. */
const SHOWN = "[...document.querySelectorAll('#overview tbody tr:not([hidden])')].map((row) => row.cells[0].textContent.trim().split(' ')[0])";

async function statusPage() {
  await browser.open(`file://${work}/status.html`);
  const all = await browser.evaluate(SHOWN);
  assert.equal(all.length, 16);
  const count = () => browser.evaluate("document.querySelector('#filters output').textContent");
  assert.deepEqual([await choose("text", "GERMAN"), await browser.evaluate(SHOWN), await count()], [[], ["de"], "1 of 16"]);
  await choose("text", "");
  await choose("state", "errors");
  assert.deepEqual(await browser.evaluate(SHOWN), ["de"], "the language with an error is the one that is left");
  await picture("status");
  await choose("state", "");
  const sort = (name) => browser.evaluate(`[...document.querySelectorAll('#overview th button')].find((button) => button.textContent === "${name}").click()`);
  await sort("errors");
  assert.equal((await browser.evaluate(SHOWN))[0], "de", "most errors first");
  await sort("errors");
  assert.equal((await browser.evaluate(SHOWN)).at(-1), "de", "and last");
  assert.equal(await browser.evaluate("document.querySelectorAll('#overview [aria-sort]').length"), 1);
  await sort("locale");
  assert.deepEqual(await browser.evaluate(SHOWN), [...all].sort());
  await browser.evaluate("document.querySelector('#overview a[href=\"#de\"]').click()");
  assert(await browser.evaluate("document.getElementById('de').open"), "the link of a language opens what is to do");
}

/** From the start of the write to the event sent and the new bytes served: milliseconds. */
async function followed(address, number) {
  const events = await fetch(`${address}events`);
  const reader = events.body.getReader();
  const file = `${work}/pack/de/miss-plan.ftl`;
  const text = readFileSync(file, "utf8").replace(/^plan-title = .*/m, `plan-title = Plan Nummer ${number}`);
  // The news before this one come first.
  if (number > 1) await reader.read();
  const start = performance.now();
  writeFileSync(file, text);
  const news = new TextDecoder().decode((await reader.read()).value);
  assert.match(news, /de\/documents\/miss-plan\.html/);
  const page = await (await fetch(`${address}de/documents/miss-plan.html`)).text();
  const time = performance.now() - start;
  assert(page.includes(`Plan Nummer ${number}`));
  await reader.cancel();
  return time;
}

async function watching() {
  const server = spawn(binary, ["preview", "--quiet", "--watch", "--listen", "127.0.0.1:0", `${work}/pack`], { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const address = await new Promise((resolve) => server.stdout.once("data", (line) => resolve(line.toString().trim())));
    await browser.open(`${address}de/documents/miss-plan.html`);
    const times = [];
    for (let number = 1; number <= 9; number += 1) {
      times.push(await followed(address, number));
      await sleep(100);
    }
    for (let tries = 0; tries < 50 && !(await browser.evaluate("document.querySelector('.target h2')?.textContent ?? ''").catch(() => "")).includes("Plan Nummer 9"); tries += 1) await sleep(100);
    assert.match(await browser.evaluate("document.querySelector('.target h2').textContent"), /Plan Nummer 9/, "the open page reloads");
    times.sort((one, other) => one - other);
    console.log(`a save is served after ${times[4].toFixed(0)} ms (median of 9; ${times[0].toFixed(0)} to ${times[8].toFixed(0)} ms)`);
    assert(times[4] < 200, "a save is served in under 200 ms");
    return address;
  } finally {
    server.kill();
  }
}

try {
  await browser.start();
  for (const step of [languages, searching, findings, statusPage, popUps, looks]) await step();
  const outside = browser.requests.filter((url) => !/^(file|data|about):/.test(url));
  assert.deepEqual(outside, [], "nothing is loaded from a network");
  assert.deepEqual(browser.complaints, []);
  const address = await watching();
  assert.deepEqual(browser.requests.filter((url) => !/^(file|data|about):/.test(url) && !url.startsWith(address)), []);
  console.log("Chromium: languages, search, filters, status page, pop-ups, colours, phone, print and reload are as they should be");
} finally {
  await browser.stop();
}
