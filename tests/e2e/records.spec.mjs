// A sector, an institution, the page of data.

import { INSTITUTION } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";
import { MAIN_RUNGS } from "./pages/ladder.mjs";
import { figure } from "./pages/site.mjs";

test("a sector shows its whole ladder and its campuses, and leads to the list of a rung", async ({
  sector,
  programmes,
  campus,
  page,
}) => {
  await sector.open("secteurs/mobilite/");
  await sector.shows("Mobilité, aéronautique, transports terrestres et maritimes");
  const names = (await sector.ladder.names.allInnerTexts()).map((name) => name.replace(/\s+/g, " "));
  expect(names.filter((name) => MAIN_RUNGS.includes(name))).toEqual(MAIN_RUNGS);
  await expect(sector.campuses).not.toHaveCount(0);

  await sector.ladder
    .rung("CAP")
    .getByRole("link", { name: /^Voir toutes les formations de ce niveau/ })
    .click();
  await programmes.shows("Formations");
  await expect(programmes.chip("CAP")).toBeVisible();
  await expect(programmes.chip("Mobilité, aéronautique, transports terrestres et maritimes")).toBeVisible();
  expect(await programmes.count()).toBeGreaterThan(8);

  await page.goBack();
  await sector.campuses.getByRole("link", { name: "Ferrocampus" }).click();
  await campus.shows("Ferrocampus");
});

test("the link to all programmes of a rung says how many there are", async ({ sector, programmes }) => {
  await sector.open("secteurs/tourisme/");
  const link = sector.ladder.rung("Bac + 2").getByRole("link", { name: /^Voir toutes/ });
  const promised = Number((await link.innerText()).match(/\((\d+)\sformations\)/)[1]);
  await link.click();
  await programmes.finds(promised);
});

test("an institution shows what it teaches, each line with its year, and where this comes from", async ({
  institution,
  programme,
}) => {
  await institution.open(`etablissements/${INSTITUTION.uai}/`);
  await institution.shows(INSTITUTION.name);
  await expect(institution.main.getByText(/Saintes \(17\sCharente-Maritime\)/)).toBeVisible();
  await expect(institution.fact("Numéro UAI")).toHaveText(INSTITUTION.uai);
  await expect(institution.fact("Statut")).toHaveText("Public");
  await expect(institution.main.getByText(/^Annuaire de 20\d\d$/)).toBeVisible();

  const bts = institution.taught.filter({ hasText: /BTS électrotechnique/ });
  await expect(bts).toHaveCount(2);
  await expect(bts.filter({ hasText: "scolaire" })).toContainText(/24\splaces · données\s2024/);
  await expect(bts.filter({ hasText: "apprentissage" })).toContainText(/données\s2024/);

  await institution.star(INSTITUTION.name).click();
  await institution.counts(1);
  await bts.first().getByRole("link").click();
  await programme.shows("BTS électrotechnique");
});

test("the page of data says the counts and the sources of the manifest", async ({ data, bundle }) => {
  const manifest = await bundle("manifest.json");
  await data.open("donnees/");
  await data.shows("Données et sources");
  for (const [term, count] of [
    ["Formations", manifest.counts.programmes],
    ["Établissements", manifest.counts.institutions],
    ["Places (établissement × formation × voie)", manifest.counts.offerings],
    ["Campus et réseaux", manifest.counts.campuses],
    ["Secteurs", manifest.counts.sectors],
    ["Métiers", manifest.counts.occupations],
    ["Passerelles et poursuites", manifest.counts.pathways],
    ["Classes de départ et d’arrivée", manifest.counts.itinerary_classes],
    ["Lignes d’insertion", manifest.counts.outcomes],
  ]) {
    await expect(data.figure(term), term).toHaveText(new RegExp(`^${figure(count).replaceAll(" ", "\\s")}$`));
  }
  await expect(
    data.main.getByText(new RegExp(`Version ${manifest.version.replaceAll(".", "\\.")},`)),
  ).toBeVisible();
  await expect(data.sources).toHaveCount(manifest.sources.length + 1);
  for (const source of manifest.sources) {
    const row = data.sources.filter({ has: data.page.getByRole("rowheader", { name: source.title }) });
    await expect(row.first()).toContainText(source.vintage);
  }
});

test("the bundle is whole: its manifest counts what the files hold", { tag: "@once" }, async ({ bundle }) => {
  const { counts } = await bundle("manifest.json");
  expect((await bundle("programmes.json")).id).toHaveLength(counts.programmes);
  expect(await bundle("campuses.json")).toHaveLength(counts.campuses);
  expect((await bundle("institutions.json")).uai).toHaveLength(counts.institutions);
  expect((await bundle("reference.json")).sectors).toHaveLength(counts.sectors);
  expect((await bundle("occupations.json")).id).toHaveLength(counts.occupations);
  expect(counts.programmes).toBe(5776);
  expect(counts.sectors).toBe(12);
  expect(counts.campuses).toBeGreaterThanOrEqual(100);
  expect(counts.institutions).toBeGreaterThanOrEqual(4500);
  expect(counts.offerings).toBeGreaterThanOrEqual(25000);
});
