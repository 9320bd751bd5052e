// From a pinned root to the bytes of a bundle, as The Update Framework (TUF 1.0, section 5) orders it. Nothing is used
// before it is verified.

const utf8 = new TextEncoder();
const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const fromHex = (digits) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** Most new roots that are followed in a row. */
const MAX_ROOTS = 64;

/** Canonical JSON: sorted keys, no white space, only `"` and `\` escaped. */
function canonical(value) {
  if (typeof value === "string") return `"${value.replace(/["\\]/g, "\\$&")}"`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value !== null && typeof value === "object") {
    return `{${Object.keys(value).sort().map((key) => `${canonical(key)}:${canonical(value[key])}`).join(",")}}`;
  }
  return String(value);
}

/** Whether enough of the keys that a root names for a role signed the metadata. */
async function isSigned(metadata, root, role) {
  const { keyids, threshold } = root.roles[role];
  const bytes = utf8.encode(canonical(metadata.signed));
  const valid = new Set();
  for (const { keyid, sig } of metadata.signatures) {
    if (!keyids.includes(keyid) || !(keyid in root.keys)) continue;
    const key = await crypto.subtle.importKey("raw", fromHex(root.keys[keyid].keyval.public), "Ed25519", false, ["verify"]);
    if (await crypto.subtle.verify("Ed25519", key, fromHex(sig), bytes)) valid.add(keyid);
  }
  return threshold > 0 && valid.size >= threshold;
}

export class Registry {
  /** `base` ends with a slash. `root` is the root that the page trusts, parsed. `memory` remembers what was seen. */
  constructor(base, root, memory = localStorage) {
    Object.assign(this, { base, root, memory, isStale: false, verified: [] });
  }

  /** Verifies the newest list of bundles and keeps it. */
  async refresh() {
    this.verified = [];
    await this.#followRoots();
    const timestamp = await this.#metadata("timestamp", "metadata/timestamp.json");
    const [snapshotInfo] = Object.values(timestamp.meta);
    const snapshot = await this.#metadata("snapshot", `metadata/${snapshotInfo.version}.snapshot.json`, snapshotInfo);
    const targetsInfo = snapshot.meta["targets.json"];
    this.targets = await this.#metadata("targets", `metadata/${targetsInfo.version}.targets.json`, targetsInfo);
    // Only now is everything proved; nothing older is taken from here on.
    const seen = { timestamp: timestamp.version, snapshot: snapshot.version, targets: this.targets.version };
    this.memory.setItem(this.#memoryKey(), JSON.stringify(seen));
  }

  /** Bundles of a pack that a channel points to: `{ name, length, hashes, custom }`. */
  live(pack, channel) {
    const all = Object.entries(this.targets.targets).map(([name, target]) => ({ name, ...target }));
    return all.filter(({ custom }) => custom.pack === pack && custom.channels.includes(channel));
  }

  /** The bundle that suits a reader of these languages best; never one in another script. */
  choose(pack, channel, languages) {
    const live = this.live(pack, channel);
    const allowed = this.targets["x-fluent-pack-fallback"]?.[pack] ?? {};
    const own = languages.flatMap(fallbacks);
    const further = own.flatMap((tag) => (allowed[tag] ?? []).filter((other) => script(other) === script(tag)));
    for (const tag of [...own, ...further]) {
      const found = live.find(({ custom }) => custom.locale === tag);
      if (found) return found;
    }
    return undefined;
  }

  /** The bytes of a bundle, verified. */
  async bundle(target) {
    const { sha256 } = target.hashes;
    const bytes = await this.#read(`targets/${sha256}.${target.name}`);
    await check(bytes, target);
    this.verified.push(`bundle ${target.name}: length and SHA-256 as signed`);
    return bytes;
  }

  /** A newer root counts if the one before signed it. */
  async #followRoots() {
    await this.#verify("root", { signed: this.root.signed, signatures: this.root.signatures }, this.root.signed);
    for (let count = 0; count < MAX_ROOTS; count += 1) {
      const number = this.root.signed.version + 1;
      const bytes = await this.#read(`metadata/${number}.root.json`, true);
      if (!bytes) break;
      const next = parse(bytes);
      await this.#verify("root", next, this.root.signed);
      await this.#verify("root", next, next.signed);
      if (next.signed.version !== number) throw new Error("a root has the wrong version");
      this.root = next;
    }
    checkExpiry("root", this.root.signed);
    this.verified.push(`root ${this.root.signed.version}: signed`);
  }

  async #metadata(role, path, info) {
    const bytes = await this.#read(path);
    if (info) await check(bytes, info);
    const metadata = parse(bytes);
    await this.#verify(role, metadata, this.root.signed);
    const { signed } = metadata;
    const seen = JSON.parse(this.memory.getItem(this.#memoryKey()) ?? "{}")[role] ?? 0;
    if (signed._type !== role || signed.version < seen) throw new Error(`${role} is older than what was seen`);
    if (info && signed.version !== info.version) throw new Error(`${role} is not the version that is signed`);
    checkExpiry(role, signed);
    this.verified.push(`${role} ${signed.version}: signed, not expired, not older than seen${info ? ", SHA-256 as signed" : ""}`);
    return signed;
  }

  async #verify(role, metadata, root) {
    if (!(await isSigned(metadata, root, role))) throw new Error(`${role} is not signed by those whom the page trusts`);
  }

  /** The bytes of a file. Where `mayLack`, nothing for one that is not there, or that cannot be asked for. */
  async #read(path, mayLack = false) {
    // Metadata is asked about each time; targets have their digest in the name.
    const answer = await fetch(this.base + path, { cache: path.startsWith("targets/") ? "default" : "no-cache" });
    if (answer.headers.has("x-from-store")) this.isStale = true;
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
    if (mayLack && [404, 504].includes(answer.status)) return undefined;
    throw new Error(`the registry answered ${answer.status} for ${path}`);
  }

  #memoryKey() {
    return `seen ${this.base} ${Object.keys(this.root.signed.keys).sort()[0]}`;
  }
}

const parse = (bytes) => JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));

async function check(bytes, { length, hashes }) {
  const digest = hex(await crypto.subtle.digest("SHA-256", bytes));
  if (bytes.byteLength !== length || digest !== hashes.sha256) throw new Error("a file is not the one that is signed");
}

function checkExpiry(role, { expires }) {
  if (!(Date.parse(expires) > Date.now())) throw new Error(`${role} has expired`);
}

function script(tag) {
  return new Intl.Locale(tag).maximize().script;
}

/** A tag and shorter ones of its script: `zh-TW`, `zh-Hant-TW`, `zh-Hant`. The library knows CLDR's parents, too. */
export function fallbacks(tag) {
  let locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    return [];
  }
  const { language, region } = locale;
  const full = locale.maximize();
  const shorter = [`${language}-${full.script}-${region ?? full.region}`, `${language}-${full.script}`, language];
  return [...new Set([locale.baseName, ...shorter])].filter((other) => script(other) === full.script);
}
