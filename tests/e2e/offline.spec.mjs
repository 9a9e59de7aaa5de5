// With the network cut: what was seen works, and on request everything.

import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { INSTITUTION, OCCUPATION, PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";

test.skip(
  process.env.E2E_URL !== undefined && process.env.E2E_ENTRY_PAGES === undefined,
  "the service worker is of the release",
);
test.describe.configure({ mode: "serial" });
test.use({ serviceWorkers: "allow" });

const kept = (page, pattern) =>
  page.evaluate(async (pattern) => {
    const found = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) found.push(url);
    }
    return found.filter((url) => new RegExp(pattern).test(url)).length;
  }, pattern);

const settled = async (page) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => kept(page, "programmes\\.json$")).toBeGreaterThan(0);
  await expect.poll(() => kept(page, "\\.wasm$")).toBeGreaterThan(0);
};

test(
  "what was seen once works without network",
  { tag: "@once" },
  async ({ site, page, context, manners }) => {
    manners.expectError(/Failed to load resource/);
    await site.open(`formations/${PROGRAMME.id}/`);
    await site.shows(PROGRAMME.name);
    await settled(page);
    await expect.poll(() => kept(page, `${PROGRAMME.id}/$`)).toBe(1);
    await context.setOffline(true);
    await site.reload();
    await site.shows(PROGRAMME.name);
    // A list that was never opened is made of tables that were.
    await site.open("formations/");
    await site.shows("Formations");
  },
);

test(
  "everything, on request: its size said before, its end, its removal",
  { tag: "@once" },
  async ({ site, page, context, manners }) => {
    manners.expectError(/Failed to load resource/);
    await site.open("donnees/");
    await site.shows("Données et sources");
    const section = page.getByRole("region", { name: "Sans réseau" });
    await expect(section).toContainText(/\d\s?\d{3}\sko/);
    await section.getByRole("button", { name: "Rendre disponible hors ligne" }).click();
    await expect(section).toContainText("le site entier marche sans réseau", { timeout: 30_000 });
    await context.setOffline(true);
    for (const [path, heading] of [
      [`etablissements/${INSTITUTION.uai}/`, INSTITUTION.name],
      [`metiers/${OCCUPATION.id}/`, OCCUPATION.name],
      ["campus/na-aeronautique/", "Aéronautique (Nouvelle-Aquitaine)"],
      [`formations/${PROGRAMME.id}/`, PROGRAMME.name],
    ]) {
      await site.open(path);
      await site.shows(heading);
    }
    await site.open("donnees/");
    await section.getByRole("button", { name: "Retirer de cet appareil" }).click();
    await expect(section.getByRole("button", { name: "Rendre disponible hors ligne" })).toBeVisible();
    expect(await kept(page, "/data/outcomes.json")).toBe(0);
  },
);

test("a file that came damaged is not kept", { tag: "@once" }, async ({ site, page, context, manners }) => {
  manners.expectError(/^data\/|Failed to load resource/);
  await context.route("**/data/places.json", (route) => route.fulfill({ body: "[\n[" }));
  await site.open("formations/");
  await expect(site.failure).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => kept(page, "programmes\\.json$")).toBe(1);
  expect(await kept(page, "places\\.json$")).toBe(0);
  await context.unroute("**/data/places.json");
  await site.retry.click();
  await site.shows("Formations");
  await expect(site.failure).toHaveCount(0);
});

test("a frame keeps nothing", { tag: "@once" }, async ({ page }) => {
  await page.goto("donnees/?integration=1");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForTimeout(500);
  expect(
    await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
  ).toBe(0);
});

test("a new version is announced, and waits", { tag: "@once" }, async ({ site, page }) => {
  const file = process.env.E2E_WORKER ?? "target/site/un/dossier/service-worker.js";
  const before = readFileSync(file, "utf8");
  // The server would answer with the compressed copies.
  const copies = [`${file}.br`, `${file}.gz`].filter((copy) => existsSync(copy));
  await site.open("donnees/");
  await site.shows("Données et sources");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  try {
    const version = before.match(/version:"([0-9a-f]{12})"/)[1];
    copies.forEach((copy) => renameSync(copy, `${copy}.aside`));
    writeFileSync(file, before.replace(version, "f".repeat(12)));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(page.getByText("Une nouvelle version est prête.")).toBeVisible();
    await site.shows("Données et sources");
    await page.getByRole("button", { name: "Plus tard" }).click();
    await expect(page.getByText("Une nouvelle version est prête.")).toHaveCount(0);
  } finally {
    writeFileSync(file, before);
    copies.forEach((copy) => renameSync(`${copy}.aside`, copy));
  }
});
