// The web example as people use it: .ci/web.mjs PROFILE PAGE REGISTRY PICTURES "PIDS"
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { Browser } from "./browser.mjs";

const [profile, page, registry, pictures, pids] = process.argv.slice(2);

class Reader extends Browser {
  /** Opens a page and waits until it shows something; gives its state. */
  async open(query) {
    await this.send("Page.navigate", { url: `${page}?${query}` });
    return this.settled();
  }

  async settled() {
    for (let tries = 0; tries < 300; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      // Between two pages there is nothing to ask.
      const state = await this.evaluate("document.getElementById('page')?.ariaBusy === 'false' && document.documentElement.dataset.state").catch(() => "");
      if (state) return state;
    }
    throw new Error(`the page shows nothing: ${await this.evaluate("document.documentElement.outerHTML.slice(0, 2000)")}`);
  }

  async picture(name) {
    if (!pictures) return;
    writeFileSync(`${pictures}/${name}.png`, await super.picture());
  }

  text(selector = "main") {
    return this.evaluate(`document.querySelector(${JSON.stringify(selector)})?.innerText ?? ""`);
  }
}

const at = (language) => `registry=${encodeURIComponent(registry)}&language=${language}`;
const browser = new Reader(profile, "1000,1400");
try {
  await browser.start();
  for (const [language, lang, dir, word, date] of [
    ["en-GB", "en", "ltr", "Minimally invasive spine surgery", "January 12, 2027"],
    ["ar-EG", "ar", "rtl", "العمود الفقري", "2027"],
    ["zh-CN", "zh-Hans", "ltr", "微创脊柱手术", "2027年1月12日"],
  ]) {
    assert.equal(await browser.open(at(language)), "shown", await browser.text());
    assert.deepEqual(await browser.evaluate("[document.documentElement.lang, document.documentElement.dir, getComputedStyle(document.body).direction]"), [lang, dir, dir]);
    const text = await browser.text();
    assert(text.includes(word) && text.includes(date), text);
    assert(!/<\/?\w|\{|undefined|\$\w/.test(text), "no markup or hole is shown");
    const problems = await browser.evaluate(`(() => {
      const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
      const targets = [...document.querySelectorAll("[popovertarget]")].map((button) => button.getAttribute("popovertarget"));
      const wide = document.documentElement.scrollWidth > innerWidth;
      const unnamed = [...document.querySelectorAll("button, select")].filter((element) => !element.textContent.trim() && !element.ariaLabel);
      return [ids.length - new Set(ids).size, targets.filter((id) => !ids.includes(id)), wide, unnamed.length, document.querySelectorAll("h1").length];
    })()`);
    assert.deepEqual(problems, [0, [], false, 0, 2], "ids, pop-ups, width, names, headings");
    await browser.picture(lang);
    await browser.evaluate("document.querySelector('dfn button').click()");
    const explanation = await browser.text(":popover-open");
    assert(explanation.includes("\n"), "a word and its explanation");
    await browser.picture(`${lang}-word`);
    console.log(`${lang}: ${text.length} characters, ${await browser.evaluate("document.querySelectorAll('dfn button').length")} words explained`);
  }
  await browser.evaluate("const all = document.getElementById('language'); all.value = 'es'; all.dispatchEvent(new Event('change'))");
  for (let tries = 0; (await browser.evaluate("document.documentElement.lang")) !== "es"; tries += 1) {
    assert(tries < 100, "the switch shows Spanish");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const verified = await browser.evaluate("[...document.querySelectorAll('#verified li')].map((line) => line.textContent)");
  assert(verified.some((line) => line.startsWith("targets 1: signed")) && verified.at(-1).startsWith("not verified"), verified.join("\n"));
  assert.equal(await browser.text("#state"), "");

  // Whoever changes a file on the way is found out: here the page is given other bytes for what it asks.
  for (const [path, change] of [
    ["timestamp.json", "text.replace('\"version\":1', '\"version\":2')"],
    ["1.snapshot.json", "text + ' '"],
    ["1.targets.json", "text.replace('preview', 'release')"],
    [".miss-es-", "text.slice(1)"],
  ]) {
    await browser.open(at("es"));
    const error = await browser.evaluate(`(async () => {
      const { Registry } = await import("./registry.js");
      const { fetch: real } = window;
      window.fetch = async (url, options) => {
        const answer = await real(url, options);
        if (!String(url).includes(${JSON.stringify(path)})) return answer;
        const text = new TextDecoder("latin1").decode(await answer.arrayBuffer());
        return new Response(Uint8Array.from(${change}, (sign) => sign.charCodeAt(0)));
      };
      try {
        const root = await (await real("root.json")).json();
        const registry = new Registry(${JSON.stringify(registry)}, root);
        await registry.refresh();
        await registry.bundle(registry.choose("miss", "preview", ["es"]));
        return "accepted";
      } catch (error) {
        return error.message;
      }
    })()`);
    assert.match(error, /not signed|not the one that is signed/, path);
  }
  const attack = await browser.evaluate(`(async () => {
    const { Renderer } = await import("./render.js");
    const content = { manifest: { locale: "en" }, sources: ["a = <em>x</em> { $who } <img src=x onerror=alert(1)>\\n"], documents: { glossary: [] } };
    const nodes = new Renderer(content, { who: "<strong>y</strong>&amp;" }).text({ message: "a", variables: ["who"] });
    const box = document.createElement("p");
    box.append(...nodes);
    return box.innerHTML;
  })()`);
  assert.equal(attack, "<em>x</em> \u2068&lt;strong&gt;y&lt;/strong&gt;&amp;amp;\u2069 ");

  // Both servers go away; what was read stays.
  for (const pid of pids.split(" ")) process.kill(Number(pid), "SIGTERM");
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  for (const [language, state] of [["ar", "shown"], ["es", "shown"], ["ko", "failed"]]) {
    assert.equal(await browser.open(at(language)), state, `${language}: ${await browser.text()}`);
    if (state === "shown") assert.match(await browser.text("#state"), /^Offline: /, language);
    else assert.match(await browser.text(), /This cannot be shown/);
  }
  await browser.open(at("ar"));
  await browser.picture("ar-offline");
  console.log("tampering is refused, and what was read is there offline");
} finally {
  await browser.stop();
}
