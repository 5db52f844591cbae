"use strict";

// Keeps the attendance page on the facilitator's device, so that it opens without a network. The network comes first;
// what is kept goes when the page says that everything is sent, when its link does not hold any more, or when its time
// is over.

const STORE = "attendance-1";
const PATIENCE = 5000; // a network that answers later than this is none
const UNTIL = "X-Kept-Until";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(expire)));

self.addEventListener("message", (event) => {
  if (event.data.keep) event.waitUntil(keepPage(event.data.keep, event.data.until));
  if (event.data.forget) event.waitUntil(caches.open(STORE).then((store) => store.delete(event.data.forget)));
});

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(freshOrKept(event.request));
});

async function keepPage(address, until) {
  await expire();
  const script = new URL("page.js", self.location).href;
  const [page, code] = await Promise.all([fetch(address), fetch(script)]);
  if (page.ok) await put(address, page, until);
  if (code.ok) await put(script, code, until);
}

/** With the time when it has to go; headers of an answer can't be changed, so it is written anew. */
async function put(address, answer, until) {
  const headers = new Headers(answer.headers);
  headers.set(UNTIL, String(until));
  const copy = new Response(await answer.blob(), { status: answer.status, headers });
  await (await caches.open(STORE)).put(address, copy);
}

async function freshOrKept(request) {
  const store = await caches.open(STORE);
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (fresh.status === 404) await store.delete(request);
    return fresh;
  } catch (unreachable) {
    await expire();
    const kept = await store.match(request, { ignoreVary: true });
    if (kept) return kept;
    throw unreachable;
  }
}

async function expire() {
  const store = await caches.open(STORE);
  for (const request of await store.keys()) {
    const kept = await store.match(request, { ignoreVary: true });
    if (kept && Number(kept.headers.get(UNTIL)) < Date.now()) await store.delete(request);
  }
}
