// Keeps what was read, so that the page works offline the second time. What it gives is verified by the page as if it came
// from the network.

const STORE = "reader-1";
const SHELL = ["./", "app.js", "bundle.js", "registry.js", "render.js", "style.css", "root.json"];
const VENDOR = ["builtins", "bundle", "index", "memoizer", "resolver", "resource", "scope", "types"].map((name) => `vendor/${name}.js`);

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(STORE).then((store) => store.addAll([...SHELL, ...VENDOR])));
});

self.addEventListener("activate", (event) => {
  const old = (names) => Promise.all(names.filter((name) => name !== STORE).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function answer(request) {
  const store = await caches.open(STORE);
  // The page is one file whatever its query; a target has its digest in its name and never changes.
  const options = { ignoreSearch: request.mode === "navigate" };
  if (new URL(request.url).pathname.includes("/targets/")) {
    const kept = await store.match(request);
    if (kept) return kept;
  }
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await store.put(request, fresh.clone());
    return fresh;
  } catch {
    const kept = await store.match(request, options);
    if (!kept) return new Response("", { status: 504 });
    const headers = new Headers(kept.headers);
    headers.set("x-from-store", "yes");
    return new Response(kept.body, { status: kept.status, headers });
  }
}
