// Chromium over its debugging pipe (Chrome DevTools Protocol), with what it complains about and what it asks for.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--no-first-run", "--hide-scrollbars", "--remote-debugging-pipe",
];

export class Browser {
  /** `profile` is a folder that may be written to. */
  constructor(profile, size = "1300,1000") {
    const flags = [...FLAGS, `--user-data-dir=${profile}`, `--window-size=${size}`, "about:blank"];
    this.process = spawn("chromium", flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    [this.waiting, this.next, this.rest, this.complaints, this.requests] = [new Map(), 1, "", [], []];
    this.process.stdio[4].setEncoding("utf8").on("data", (chunk) => {
      const messages = (this.rest + chunk).split("\0");
      this.rest = messages.pop();
      messages.map((text) => JSON.parse(text)).forEach((message) => this.take(message));
    });
  }

  take({ id, method, params, result, error }) {
    if (id) {
      const { resolve, reject } = this.waiting.get(id) ?? {};
      this.waiting.delete(id);
      if (error) reject?.(new Error(error.message));
      else resolve?.(result);
    } else if (method === "Runtime.consoleAPICalled" || method === "Runtime.exceptionThrown" || method === "Log.entryAdded") {
      this.complaints.push(JSON.stringify(params));
    } else if (method === "Network.requestWillBeSent") {
      this.requests.push(params.request.url);
    } else if (method === "Page.loadEventFired") {
      this.loaded?.();
    }
  }

  send(method, params = {}) {
    const id = this.next++;
    this.process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId: this.session })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  async start() {
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
    this.session = (await this.send("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    for (const domain of ["Page", "Network", "Runtime", "Log"]) await this.send(`${domain}.enable`);
  }

  /** Does something that leads to another page, and waits until that is loaded. */
  async leads(action) {
    const loaded = new Promise((resolve) => (this.loaded = resolve));
    await action();
    await loaded;
  }

  async open(url) {
    // A new fragment alone would load nothing.
    await this.leads(() => this.send("Page.navigate", { url: "about:blank" }));
    await this.leads(() => this.send("Page.navigate", { url }));
  }

  async evaluate(expression) {
    const answer = await this.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    assert(!answer.exceptionDetails, `${expression}: ${JSON.stringify(answer.exceptionDetails)}`);
    return answer.result.value;
  }

  /** Presses a key where the focus is. */
  async press(key, code) {
    const event = { key, code: key, windowsVirtualKeyCode: code, text: key === "Enter" ? "\r" : undefined };
    await this.send("Input.dispatchKeyEvent", { type: "keyDown", ...event });
    await this.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
    await this.evaluate("new Promise((resolve) => setTimeout(resolve, 50))");
  }

  async picture() {
    return Buffer.from((await this.send("Page.captureScreenshot")).data, "base64");
  }

  async stop() {
    const closed = new Promise((resolve) => this.process.once("exit", resolve));
    this.send("Browser.close").catch(() => {});
    await closed;
  }
}
