// Campuses: the list by région, each campus with its ladder, what is sourced and what is computed.

import { expect, test } from "./fixtures.mjs";
import { EMPTY, MAIN_RUNGS } from "./pages/ladder.mjs";
import { including } from "./pages/site.mjs";

/** The campuses that the reference texts are about, and their régions. */
const NAMED = [
  ["na-aeronautique", "Nouvelle-Aquitaine"],
  ["na-ferrocampus", "Nouvelle-Aquitaine"],
  ["na-littoral-developpement-durable", "Nouvelle-Aquitaine"],
  ["na-production-culinaire-terre-mer", "Nouvelle-Aquitaine"],
  ["na-numerique-formation-pro-40", "Nouvelle-Aquitaine"],
  ["na-cuir-textile-mode-luxe", "Nouvelle-Aquitaine"],
  ["pdl-mode-luxe", "Pays de la Loire"],
  ["ge-autonomie-inclusion", "Grand Est"],
  ["hdf-metallurgie-plasturgie", "Hauts-de-France"],
  ["ara-hall32", "Auvergne-Rhône-Alpes"],
];

for (const [slug, region] of NAMED) {
  test(`${slug} is reached from its région`, async ({ campuses, campus, page, bundle }) => {
    const { name } = (await bundle("campuses.json")).find((record) => record.slug === slug);
    await campuses.open("campus/");
    await campuses.region.selectOption({ label: region });
    await expect(page).toHaveURL(/\/campus\/\?region=\d\d$/);
    await campuses.link(name).click();
    await campus.shows(name);
    await expect(page).toHaveURL(new RegExp(`/campus/${slug}/$`));
    await expect(campus.fact("Statut")).not.toBeEmpty();
    await expect(campus.fact("Secteur")).not.toBeEmpty();
    await expect(campus.fact("Confiance dans ces informations")).toHaveText(/^(haute|moyenne|basse)/);
    await expect(campus.sources.getByRole("listitem")).not.toHaveCount(0);
  });
}

test("Nouvelle-Aquitaine has the eleven campuses that its text counts, the others apart", async ({
  campuses,
  bundle,
}) => {
  const territory = (await bundle("territories.json")).find(({ region }) => region === "75");
  const records = await bundle("campuses.json");
  expect(territory.campuses).toHaveLength(11);
  await campuses.open("campus/?region=75");
  await expect(campuses.found).toHaveText(
    /^11\scampus labellisés ou en projet, et \d+\sréseaux sans ce label$/,
  );
  for (const slug of territory.campuses) {
    await expect(campuses.link(records.find((record) => record.slug === slug).name)).toBeVisible();
  }
  await expect(campuses.main.getByText(including(territory.facts[0].text))).toBeVisible();
});

test("the list narrows by région and by sector, in the address, undone by back", async ({
  campuses,
  page,
}) => {
  await campuses.open("campus/");
  await campuses.shows("Campus des métiers et des qualifications");
  const all = await campuses.cards.count();
  await campuses.region.selectOption({ label: "Occitanie" });
  await expect(campuses.main.getByRole("heading", { level: 2 })).toHaveText([/^Occitanie/]);
  const inRegion = await campuses.cards.count();
  expect(inRegion).toBeLessThan(all);
  await campuses.sector.selectOption({ label: "Mobilité, aéronautique, transports terrestres et maritimes" });
  await expect(page).toHaveURL(/\?region=76&secteur=mobilite$/);
  await expect.poll(() => campuses.cards.count()).toBeLessThan(inRegion);
  await campuses.reload();
  await expect(campuses.region).toHaveValue("76");
  await expect(campuses.sector).toHaveValue("mobilite");
  await page.goBack();
  await expect(campuses.cards).toHaveCount(inRegion);
  await expect(campuses.sector).toHaveValue("");
});

test("every network of the bundle is in the list, labelled ones and others counted apart", async ({
  campuses,
  bundle,
}) => {
  const records = await bundle("campuses.json");
  const labelled = records.filter(({ kind }) => kind.startsWith("cmq")).length;
  await campuses.open("campus/");
  await expect(campuses.cards).toHaveCount(records.length);
  await expect(campuses.found).toHaveText(
    new RegExp(`^${labelled}\\scampus.*, et ${records.length - labelled}\\sréseaux sans ce label$`),
  );
});

test("Hall 32 is said not to be a campus des métiers et des qualifications", async ({ campuses, campus }) => {
  await campuses.open("campus/?region=84");
  await expect(campuses.card("Hall 32").getByText("Pas un CMQ")).toBeVisible();
  await campuses.link("Hall 32").click();
  await campus.shows("Hall 32");
  await expect(campus.fact("Statut")).toContainText("Pas un CMQ");
  await expect(
    campus.main.getByText(/Hall 32 n’est pas un campus des métiers et des qualifications/),
  ).toBeVisible();
});

test("the ladder climbs from CAP to bac + 5, each programme sourced or computed", async ({
  campus,
  institution,
}) => {
  await campus.open("campus/na-ferrocampus/");
  await campus.shows("Ferrocampus");
  await expect(campus.ladder.rungs).not.toHaveCount(0);
  const names = (await campus.ladder.names.allInnerTexts()).map((name) => name.replace(/\s+/g, " "));
  expect(names.filter((name) => MAIN_RUNGS.includes(name))).toEqual(MAIN_RUNGS);

  // What a source gives to the network comes first on its rung, and is said so.
  const bac2 = campus.ladder.rung("Bac + 2");
  await expect(bac2.locator("li.step").first()).toContainText("du réseau");
  await expect(bac2.locator("li.step").first().getByRole("link").first()).toHaveText(/^BTS cybersécurité/);
  const computed = campus.ladder.rung("Bac").getByText("calculé", { exact: true });
  await expect(computed.first()).toBeVisible();
  // Each step says one of the two.
  const steps = await campus.ladder.steps.count();
  const said = (await campus.ladder.sourced.count()) + (await campus.ladder.computed.count());
  expect(said).toBe(steps);

  // From a step to its institutions, with the year of the file that shows it, or as the network's own source says.
  const place = bac2.locator("li.step").first().getByRole("group");
  await place.getByText(/établissements? connus?/).click();
  const first = place.getByRole("listitem").first();
  await expect(first).toContainText(/ · 20\d\d| du réseau/);
  const name = await first.getByRole("link").innerText();
  await first.getByRole("link").click();
  await institution.shows(name);
});

test("a rung where nothing was found says so", async ({ campus }) => {
  await campus.open("campus/na-cuir-textile-mode-luxe/");
  await campus.shows("Cuir, textile, mode et luxe");
  await expect(campus.ladder.rungs).not.toHaveCount(0);
  const empty = campus.ladder.rungs.filter({ hasText: EMPTY });
  await expect(empty).not.toHaveCount(0);
  await expect(empty.first().locator("li.step")).toHaveCount(0);
  // And no rung is silent: it has programmes or says that none was found.
  for (const rung of await campus.ladder.rungs.all()) {
    const filled = (await rung.locator("li.step").count()) > 0;
    expect((await rung.getByText(EMPTY, { exact: true }).count()) === 1).toBe(!filled);
  }
});

test("the ladder widens to the whole sector, and back", async ({ campus }) => {
  await campus.open("campus/na-aeronautique/");
  await campus.shows("Aéronautique (Nouvelle-Aquitaine)");
  await expect(campus.ladder.steps.first()).toBeVisible();
  const heart = await campus.ladder.steps.count();
  await campus.widen.click();
  await expect(campus.narrow).toBeVisible();
  await expect.poll(() => campus.ladder.steps.count()).toBeGreaterThan(heart);
  await campus.narrow.click();
  await expect(campus.ladder.steps).toHaveCount(heart);
  await expect(campus.widen).toBeVisible();
});

test("a campus that serves every sector has no ladder, and says why", async ({ campus }) => {
  await campus.open("campus/na-numerique-formation-pro-40/");
  await campus.shows("Numérique 4.0");
  await expect(campus.main.getByText("Ce campus sert tous les secteurs")).toBeVisible();
  await expect(campus.ladder.rungs).toHaveCount(0);
});

test("an estimated sector is said to be so, a sourced one too", async ({ campus }) => {
  await campus.open("campus/na-aeronautique/");
  await expect(campus.fact("Secteur")).toContainText("estimé par nous");
  await campus.open("campus/ge-autonomie-inclusion/");
  await expect(campus.fact("Secteur")).toContainText("selon une source");
});

test("a campus shows its facts with their year and its network", async ({ campus, institution }) => {
  await campus.open("campus/na-ferrocampus/");
  await campus.shows("Ferrocampus");
  await expect(campus.fact("Label obtenu en")).toHaveText("2021");
  await expect(campus.section("Ce que l’on en sait").getByText(/17\s500 emplois/)).toBeVisible();
  await expect(campus.section("Le réseau").getByRole("listitem")).not.toHaveCount(0);
  await campus.fact("Siège").getByRole("link").click();
  await institution.shows("Lycée Bernard Palissy");
});

test("the map narrows the list as the choice does, by mouse and by keyboard", async ({ campuses, page }) => {
  await campuses.open("campus/?secteur=mobilite");
  const bretagne = campuses.map.getByRole("link", { name: /^Bretagne/ });
  await campuses.map.getByRole("link", { name: /^Occitanie/ }).click();
  await expect(page).toHaveURL(/\?region=76&secteur=mobilite$/);
  await expect(campuses.region).toHaveValue("76");
  await expect(campuses.map.locator("[aria-current]")).toHaveAccessibleName(/^Occitanie/);
  await expect(campuses.main.getByRole("heading", { level: 2 }).last()).toHaveText(/^Occitanie/);
  await campuses.open("campus/");
  await bretagne.focus();
  await page.keyboard.press("Enter");
  await expect(campuses.region).toHaveValue("53");
  await campuses.main.getByRole("link", { name: "Toute la France" }).click();
  await expect(campuses.region).toHaveValue("");
});

test("the map hides no région that has campuses", async ({ campuses, bundle }) => {
  const { regions } = await bundle("reference.json");
  const used = new Set((await bundle("campuses.json")).map(({ region }) => region));
  await campuses.open("campus/");
  await expect(campuses.map).toBeVisible();
  const side = campuses.main.locator(".campus-map");
  for (const { code, name } of regions.filter(({ code }) => used.has(code))) {
    await expect(side.getByRole("link", { name }), code).toHaveCount(1);
  }
});
