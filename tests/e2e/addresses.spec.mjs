// Every address opens by itself, below any folder; unknown ones lead on; back, forward and reload hold.

import { INSTITUTION, KINDS, PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";

for (const { kind, path, heading } of KINDS) {
  test(`${kind}: its address opens it, with a title of its own, and a reload too`, async ({ site, page }) => {
    const response = await site.open(path);
    expect(response.status()).toBe(200);
    await site.shows(heading);
    await expect(page).toHaveTitle(/^.+ – Parcours Campus$/);
    await site.reload();
    await site.shows(heading);
  });
}

test("no two kinds of page share a title", { tag: "@once" }, async ({ site, page }) => {
  const titles = new Map();
  for (const { path, heading } of KINDS.filter(({ path }) => !path.includes("?"))) {
    await site.open(path);
    await site.shows(heading);
    titles.set(await page.title(), path);
  }
  expect(titles.size).toBe(KINDS.filter(({ path }) => !path.includes("?")).length);
});

test("an address without its last slash opens too", async ({ site }) => {
  for (const { path, heading } of KINDS.filter(({ path }) => path.endsWith("/"))) {
    await site.open(path.slice(0, -1));
    await site.shows(heading);
  }
});

for (const [path, heading] of [
  ["formations/FOR.999999/", "Formation inconnue"],
  ["formations/nimporte-quoi/", "Formation inconnue"],
  ["campus/nimporte-quoi/", "Campus inconnu"],
  ["secteurs/nimporte-quoi/", "Secteur inconnu"],
  ["etablissements/9999999Z/", "Établissement inconnu"],
  ["metiers/MET.999999/", "Métier inconnu"],
  ["nimporte/quoi/", "Cette page n’existe pas"],
  ["formations/FOR.6143/trop-loin/", "Cette page n’existe pas"],
]) {
  test(`${path} is unknown: it is said, and there is a way on`, async ({
    site,
    programmes,
    page,
    manners,
  }) => {
    manners.expectError(/status of 404 .*\/(nimporte|FOR|MET|999|trop)/);
    const response = await site.open(path);
    expect(response.status()).toBe(404);
    await site.shows(heading);
    await expect(page).toHaveTitle(new RegExp(`^${heading} – Parcours Campus$`));
    await site.main.getByRole("link", { name: "Formations" }).click();
    await programmes.shows("Formations");
    await expect(programmes.cards).not.toHaveCount(0);
    await page.goBack();
    await site.shows(heading);
  });
}

test("a record that a build left out of its pages is reached from the home page", async ({
  institution,
  page,
}) => {
  await institution.open(`?p=/etablissements/${INSTITUTION.uai}/`);
  await institution.shows(INSTITUTION.name);
  await expect(page).toHaveURL(new RegExp(`/etablissements/${INSTITUTION.uai}/$`));
});

for (const away of ["//example.org/", "https://example.org/", "/\\example.org", "javascript:alert(1)"]) {
  test(`« ?p=${away} » leads nowhere else`, { tag: "@once" }, async ({ site, page, baseURL }) => {
    await site.open(`?p=${encodeURIComponent(away)}`);
    await expect(site.heading).toHaveCount(1);
    expect(page.url().startsWith(baseURL)).toBe(true);
  });
}

test("back, forward and reload go through pages as one has seen them", async ({
  home,
  programmes,
  programme,
  page,
}) => {
  await home.open();
  await home.menu.getByRole("link", { name: "Formations" }).click();
  await programmes.shows("Formations");
  await programmes.openFilters();
  await programmes.choice("Niveau de sortie", "CAP").check();
  await expect(programmes.chip("CAP")).toBeVisible();
  const name = await programmes.names.first().innerText();
  await programmes.card(name).click();
  await programme.shows(name);
  await page.goBack();
  await programmes.shows("Formations");
  await expect(programmes.chip("CAP")).toBeVisible();
  await expect(programmes.names.first()).toHaveText(name);
  await page.goBack();
  await expect(programmes.chips).toHaveCount(0);
  await page.goBack();
  await home.shows(/^Trouve ton chemin/);
  await page.goForward();
  await page.goForward();
  await page.goForward();
  await programme.shows(name);
  await programme.reload();
  await programme.shows(name);
  await page.goBack();
  await expect(programmes.chip("CAP")).toBeVisible();
});

test("links and data stay below the folder that the site is served from", async ({ site, page, baseURL }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await site.open(`formations/${PROGRAMME.id}/`);
  await site.shows(PROGRAMME.name);
  await site.menu.getByRole("link", { name: "Campus" }).click();
  await site.shows("Campus des métiers et des qualifications");
  expect(asked.filter((address) => !address.startsWith(baseURL))).toEqual([]);
  const links = await page
    .locator("a:not([rel~=external])")
    // A link of the map is of SVG: its address is no text.
    .evaluateAll((links) => links.map((link) => new URL(link.getAttribute("href"), document.baseURI).href));
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((address) => !address.startsWith(baseURL))).toEqual([]);
});

test("links out of the site say so, and open where one asks them to", async ({ programme }) => {
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  const out = programme.main.locator("a[rel~=external]");
  await expect(out).not.toHaveCount(0);
  for (const link of await out.all()) {
    await expect(link).toHaveAccessibleName(/\(autre site\)$/);
    await expect(link).toHaveAttribute("rel", /noreferrer/);
  }
});
