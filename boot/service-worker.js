// What works without network: what was seen, and on request the whole data set.
//
// xtask defines RELEASE = { version, data, manifest, shell }: the version of the app, the folder of its data, the
// checksum of their manifest, and [path, checksum] of each file that the app is made of. Files with a name made from
// their content are answered from the cache; pages are asked of the network first. Nothing is kept whose checksum is
// not right.

const { version, data, manifest, shell } = RELEASE;
const scope = new URL(self.registration.scope);
const address = (path) => new URL(path, scope).href;

// Another site of this product may lie in another folder of the same origin.
const PREFIX = `parcours-campus ${scope.pathname} `;
const SHELL = `${PREFIX}app ${version}`;
const PAGES = `${PREFIX}pages ${version}`;
const DATA = `${PREFIX}data ${data}`;
/** Holds one entry, in all versions, where the reader asked for the whole data set. */
const WISH = `${PREFIX}wish`;
const HOME = address("./");
const MANIFEST = address(`${data}manifest.json`);

const sums = new Map(shell.map(([path, sum]) => [address(path), sum]));
let tables;

/** Checksums of the data files, from their manifest. */
const dataFiles = () =>
  (tables ??= (async () => {
    const cache = await caches.open(DATA);
    let response = await cache.match(MANIFEST);
    if (!response) {
      response = await whole(MANIFEST, manifest);
      await cache.put(MANIFEST, response.clone());
    }
    const { files } = await response.json();
    return new Map(files.map(({ path, sha256, bytes }) => [address(data + path), { sum: sha256, bytes }]));
  })().catch((error) => {
    tables = undefined;
    throw error;
  }));

const checksum = async (bytes) =>
  [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/** A file with the right checksum; asked a second time past every cache where it came damaged. */
const whole = async (url, sum, first = "default") => {
  for (const cache of [first, "reload"]) {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${response.status} ${url}`);
    if ((await checksum(await response.clone().arrayBuffer())) === sum) return response;
  }
  throw new Error(`damaged: ${url}`);
};

/** A page of ours: what a captive portal answers in its place is not kept. */
const isOurs = async (response) =>
  response.ok && !response.redirected && (await response.clone().text()).includes('id="avant"');

const withoutQuestion = (url) => {
  const plain = new URL(url);
  plain.search = plain.hash = "";
  return plain.href;
};

const keepPage = async (url, response) => {
  if (await isOurs(response)) await (await caches.open(PAGES)).put(withoutQuestion(url), response);
};

/** The home page under any address: the app then shows that address. */
const anyPage = async () => {
  const home = await (await caches.open(SHELL)).match(HOME);
  if (!home) return Response.error();
  const text = (await home.text()).replace(/<base href="[^"]*"/, `<base href="${scope.pathname}"`);
  return new Response(text, { headers: { "content-type": "text/html; charset=utf-8" } });
};

/** The network first; where it does not answer, or not soon, the page as it was seen. */
const page = async (event) => {
  const { request } = event;
  const fresh = fetch(request).then((response) => {
    event.waitUntil(keepPage(request.url, response.clone()));
    return response;
  });
  const kept = await (await caches.open(PAGES)).match(withoutQuestion(request.url));
  const late = new Promise((resolve) => setTimeout(resolve, 4_000, kept));
  try {
    return await (kept ? Promise.race([fresh, late]) : fresh);
  } catch {
    return kept ?? anyPage();
  }
};

const known = async (url) => sums.get(url) ?? (await dataFiles().catch(() => undefined))?.get(url)?.sum;

/** A file with a name of its own: from the cache, else from the network, kept where it is whole. */
const file = async (event) => {
  const { request } = event;
  const again = request.cache === "reload" || request.cache === "no-store";
  const kept = again ? undefined : await caches.match(request.url, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) event.waitUntil(keepFile(request.url, response.clone()));
  return response;
};

const keepFile = async (url, response) => {
  const sum = await known(url);
  if (!sum || (await checksum(await response.clone().arrayBuffer())) !== sum) return;
  await (await caches.open(sums.has(url) ? SHELL : DATA)).put(url, response);
};

const remember = (addresses) =>
  Promise.all(
    [...new Set(addresses)]
      .map(async (url) => {
        if (!url.startsWith(scope.href) || (await caches.match(url, { ignoreVary: true }))) return;
        const sum = await known(url);
        if (sum) return keepFile(url, await whole(url, sum));
        const isPage = url.split(/[?#]/)[0].endsWith("/");
        if (isPage) return keepPage(url, await fetch(url));
      })
      .map((work) => work.catch(() => {})),
  );

const hasAll = async () => {
  const cache = await caches.open(DATA);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  return [...(await dataFiles()).keys()].every((url) => kept.has(url));
};

/** Brings the whole data set, telling how far it is. */
const keepAll = async (tell) => {
  const cache = await caches.open(DATA);
  const files = [...(await dataFiles())];
  const all = files.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  let done = 0;
  for (const [url, { sum, bytes }] of files) {
    if (!(await cache.match(url))) await cache.put(url, await whole(url, sum));
    done += bytes;
    tell(String(Math.floor((done / all) * 100)));
  }
  await (await caches.open(WISH)).put(HOME, new Response());
};

const wished = async () => (await caches.open(WISH)).match(HOME);

const ANSWERS = {
  version: async (_, reply) => reply(version),
  "take-over": () => self.skipWaiting(),
  remember: ({ addresses }) => remember(addresses),
  state: async (_, reply, tell) => tell((await wished()) && (await hasAll()) ? "kept" : "not-kept"),
  keep: (_, reply, tell) =>
    keepAll(tell).then(
      () => tell("kept"),
      () => tell("failed"),
    ),
  drop: async (_, reply, tell) => {
    await Promise.all([caches.delete(DATA), caches.delete(WISH)]);
    tables = undefined;
    tell("not-kept");
  },
};

self.addEventListener("message", (event) => {
  const answer = ANSWERS[event.data?.ask];
  const reply = (said) => event.ports[0]?.postMessage(said);
  const tell = (said) => event.source?.postMessage(said);
  if (answer) event.waitUntil(Promise.resolve(answer(event.data, reply, tell)).catch(() => {}));
});

self.addEventListener("install", (event) => {
  const install = async () => {
    const cache = await caches.open(SHELL);
    const home = await fetch(HOME, { cache: "reload" });
    if (!(await isOurs(home))) throw new Error("the home page did not come");
    await cache.put(HOME, home);
    for (const [url, sum] of sums) if (!(await cache.match(url))) await cache.put(url, await whole(url, sum));
  };
  event.waitUntil(install());
});

self.addEventListener("activate", (event) => {
  const activate = async () => {
    const own = [SHELL, PAGES, DATA, WISH];
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && !own.includes(name));
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.clients.claim();
    if (await wished()) await keepAll(() => {}).catch(() => {});
  };
  event.waitUntil(activate());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.href)) return;
  if (request.mode === "navigate") {
    const framed = request.destination === "iframe" || new URL(request.url).searchParams.has("integration");
    if (!framed) event.respondWith(page(event));
  } else if (sums.has(request.url) || request.url.startsWith(address("v/"))) {
    event.respondWith(file(event));
  }
});
