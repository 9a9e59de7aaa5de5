// What a server makes of a release: every kind of page opened directly, types, encodings, caches, policy.
//   node hosting.mjs SITE      ends with an error when something is not as it should be

import { chromium } from "@playwright/test";
import { KINDS } from "../../tests/e2e/kinds.mjs";

const [site] = process.argv.slice(2);
let wrong = 0;
const check = (right, what) => {
  if (right) return;
  wrong += 1;
  console.log(`  ${what}`);
};

for (let tries = 0; tries < 50; tries += 1) {
  if (await fetch(site).catch(() => undefined)) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}

const CACHED = "public, max-age=31536000, immutable";
const home = await (await fetch(site)).text();
const named = [...home.matchAll(/(?:href|src)="(?:\.\/)?([\w-]+-[0-9a-f]{16}\.(\w+))"/g)];
const data = home.match(/<meta name="donnees" content="([^"]+)"/)?.[1];
const TYPES = {
  css: /^text\/css/,
  js: /^text\/javascript/,
  wasm: /^application\/wasm$/,
  svg: /^image\/svg\+xml/,
};
const file = async (path, type, cache, encoding = "br") => {
  for (const accepted of encoding ? [encoding, "gzip"] : ["gzip"]) {
    const { status, headers } = await fetch(site + path, { headers: { "accept-encoding": accepted } });
    check(status === 200, `${path}: ${status}`);
    check(type.test(headers.get("content-type") ?? ""), `${path}: type ${headers.get("content-type")}`);
    check(headers.get("cache-control") === cache, `${path}: cache ${headers.get("cache-control")}`);
    if (encoding)
      check(headers.get("content-encoding") === accepted, `${path}: ${headers.get("content-encoding")}`);
    check(headers.get("x-content-type-options") === "nosniff", `${path}: nosniff`);
  }
};
check(new Set(named.map(([, , kind]) => kind)).size === 4, `named files: ${named.map(([, name]) => name)}`);
for (const [, name, kind] of named) await file(name, TYPES[kind], CACHED, kind === "svg" ? null : "br");
await file(`${data}data/programmes.json`, /^application\/json/, CACHED);
await file("data/manifest.json", /^application\/json/, "no-cache");
await file("manifest.webmanifest", /^application\/manifest\+json/, "no-cache", null);
await file("service-worker.js", /^text\/javascript/, "no-cache");
await file("", /^text\/html; ?charset=utf-8/i, "no-cache", null);

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});
const context = await browser.newContext({ locale: "fr-FR" });
await context.addInitScript(() =>
  addEventListener("securitypolicyviolation", (event) =>
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
  ),
);
const open = async (path, status, heading) => {
  const page = await context.newPage();
  page.on("console", (said) => {
    const expected = status === 404 && /status of 404/.test(said.text());
    if (said.type() === "error" && !expected) check(false, `/${path}: ${said.text()}`);
  });
  page.on("pageerror", (error) => check(false, `/${path}: ${error}`));
  const response = await page.goto(site + path);
  check(response.status() === status, `/${path}: status ${response.status()}`);
  check(response.headers()["content-security-policy"]?.includes("'wasm-unsafe-eval'"), `/${path}: no policy`);
  await page
    .waitForFunction(() => !document.querySelector("#avant") && !document.querySelector(".loading"), null, {
      timeout: 30_000,
    })
    .catch(() => check(false, `/${path}: the app did not take over`));
  const shown = (
    await page
      .locator("h1")
      .first()
      .textContent()
      .catch(() => "")
  )
    .replace(/\s+/g, " ")
    .trim();
  const right = typeof heading === "string" ? shown === heading.replace(/\s+/g, " ") : heading.test(shown);
  check(right, `/${path}: heading « ${shown} »`);
  await page.close();
};
for (const { path, heading } of KINDS) {
  await open(path, 200, heading);
  if (path.endsWith("/")) await open(path.slice(0, -1), 200, heading);
}
await open("formations/FOR.999999/", 404, "Formation inconnue");
await open("nimporte/quoi/", 404, "Cette page n’existe pas");
await browser.close();
console.log(`  ${KINDS.length + 2} kinds of pages, ${named.length + 5} files: ${wrong} faults`);
process.exitCode = wrong === 0 ? 0 : 1;
