// The list of programmes: filters in the address, counts that hold, pages.

import { expect, test } from "./fixtures.mjs";

test("choices narrow the list, stay in the address, survive a reload and are undone by back", async ({
  programmes,
  page,
}) => {
  await programmes.open("formations/");
  await programmes.shows("Formations");
  const all = await programmes.count();

  await programmes.openFilters();
  await programmes.choice("Niveau de sortie", "Bac + 2").check();
  await expect(page).toHaveURL(/\/formations\/\?niveau=bac2$/);
  await expect(programmes.chip("Bac + 2")).toBeVisible();
  const ofLevel = await programmes.count();
  expect(ofLevel).toBeLessThan(all);

  await programmes.choice("Voie", "Apprentissage").check();
  await expect(page).toHaveURL(/\?niveau=bac2&voie=apprentissage$/);
  await expect(programmes.chip("Apprentissage")).toBeVisible();
  const ofMode = await programmes.count();
  expect(ofMode).toBeLessThan(ofLevel);

  await programmes.choosePlace("Nouvelle-Aquitaine");
  await expect(page).toHaveURL(/\?niveau=bac2&voie=apprentissage&region=75$/);
  await expect(programmes.chip("Nouvelle-Aquitaine")).toBeVisible();
  const ofPlace = await programmes.count();
  expect(ofPlace).toBeLessThan(ofMode);

  await programmes.reload();
  await programmes.finds(ofPlace);
  await programmes.openFilters();
  await expect(programmes.choice("Niveau de sortie", "Bac + 2")).toBeChecked();
  await expect(programmes.choice("Voie", "Apprentissage")).toBeChecked();
  await expect(programmes.place).toHaveValue("region-75");

  await page.goBack();
  await programmes.finds(ofMode);
  await expect(programmes.place).toHaveValue("");
  await expect(programmes.choice("Voie", "Apprentissage")).toBeChecked();
  await page.goBack();
  await programmes.finds(ofLevel);
  await expect(programmes.choice("Voie", "Apprentissage")).not.toBeChecked();
  await page.goForward();
  await programmes.finds(ofMode);
});

test("a chip removes its own choice, and one button removes all", async ({ programmes, page }) => {
  await programmes.open("formations/?niveau=cap&voie=apprentissage&departement=17");
  await programmes.shows("Formations");
  const narrow = await programmes.count();
  await programmes.chip("Charente-Maritime").click();
  await expect(programmes.chip("Charente-Maritime")).toHaveCount(0);
  await expect(page).toHaveURL(/\?niveau=cap&voie=apprentissage$/);
  expect(await programmes.count()).toBeGreaterThan(narrow);
  await programmes.chip("CAP").click();
  await expect(page).toHaveURL(/\?voie=apprentissage$/);
  await programmes.clear.click();
  await expect(page).toHaveURL(/\/formations\/$/);
  await expect(programmes.chips).toHaveCount(0);
  await programmes.openFilters();
  await expect(programmes.choice("Voie", "Apprentissage")).not.toBeChecked();
});

for (const [group, label] of [
  ["Niveau de sortie", "CAP"],
  ["Niveau de sortie", "Bac + 2"],
  ["Voie", "Apprentissage"],
  ["Secteur", "Tourisme, gastronomie"],
  ["Établissement", "Privé"],
]) {
  for (const asked of ["", "?type=cap,bts&region=75"]) {
    test(`the count beside « ${label} » is what choosing it gives${asked && " in a narrowed list"}`, async ({
      programmes,
    }) => {
      await programmes.open(`formations/${asked}`);
      await programmes.openFilters();
      const promised = await programmes.promised(group, label);
      expect(promised).toBeGreaterThan(0);
      await programmes.choice(group, label).check();
      await programmes.finds(promised);
    });
  }
}

for (const place of ["Bretagne", "Poitiers", "17 Charente-Maritime"]) {
  test(`the count beside « ${place} » is what choosing it gives`, async ({ programmes }) => {
    await programmes.open("formations/?voie=scolaire");
    await programmes.openFilters();
    await programmes.shows("Formations");
    const promised = await programmes.promisedAt(place);
    expect(promised).toBeGreaterThan(0);
    await programmes.choosePlace(place);
    await programmes.finds(promised);
  });
}

test("without any choice every programme is there, by pages that follow one another", async ({
  programmes,
  page,
  bundle,
}) => {
  const { counts } = await bundle("manifest.json");
  await programmes.open("formations/");
  await programmes.finds(counts.programmes);
  const first = await programmes.names.allInnerTexts();
  await expect(programmes.pages).toContainText(/Page\s1\ssur\s\d+/);
  await expect(programmes.pages.getByRole("link", { name: "Page précédente" })).toHaveCount(0);

  await programmes.pages.getByRole("link", { name: "Page suivante" }).click();
  await expect(programmes.pages).toContainText(/Page\s2\ssur\s\d+/);
  await expect(page).toHaveURL(/\?page=2$/);
  const second = await programmes.names.allInnerTexts();
  expect(second).toHaveLength(first.length);
  expect(second.filter((name) => first.includes(name))).toHaveLength(0);
  await expect(programmes.cards.first()).toBeInViewport();

  await programmes.reload();
  await expect(programmes.names).toHaveText(second);
  await page.goBack();
  await expect(programmes.names).toHaveText(first);
});

test("a page after the last shows the last one, and a choice goes back to the first", async ({
  programmes,
  page,
}) => {
  await programmes.open("formations/?page=99999");
  await expect(programmes.pages).toContainText(/Page\s(\d+)\ssur\s\1/);
  await expect(programmes.pages.getByRole("link", { name: "Page suivante" })).toHaveCount(0);
  await programmes.openFilters();
  await programmes.choice("Niveau de sortie", "CAP").check();
  await expect(page).toHaveURL(/\?niveau=cap$/);
  await expect(programmes.pages).toContainText(/Page\s1\ssur/);
});

test("a parameter that the app does not know stays in the address", async ({ programmes, page }) => {
  await programmes.open("formations/?campagne=affiche&niveau=cap");
  await programmes.openFilters();
  await programmes.choice("Voie", "Apprentissage").check();
  await expect(page).toHaveURL(/\?niveau=cap&voie=apprentissage&campagne=affiche$/);
  await programmes.chip("CAP").click();
  await expect(page).toHaveURL(/\?voie=apprentissage&campagne=affiche$/);
  await programmes.clear.click();
  await expect(page).toHaveURL(/\?campagne=affiche$/);
});

test("values that mean nothing are ignored", async ({ programmes, bundle }) => {
  const { counts } = await bundle("manifest.json");
  await programmes.open("formations/?niveau=bac99&voie=train&region=%3Cscript%3E&statut=autre&page=-2");
  await programmes.finds(counts.programmes);
  await expect(programmes.chips).toHaveCount(0);
});

test("words typed in the list narrow it, and an empty list says which condition to drop", async ({
  programmes,
  page,
}) => {
  await programmes.open("formations/?niveau=bac5");
  await programmes.shows("Formations");
  const before = await programmes.count();
  await programmes.words.pressSequentially("qwxzqwxz");
  await expect(programmes.main.getByText("Aucune formation ne répond à tout cela")).toBeVisible();
  await programmes.finds(0);
  await expect(page).toHaveURL(/q=qwxzqwxz/);
  await programmes.main.getByRole("link", { name: /^sans « qwxzqwxz »/ }).click();
  await programmes.finds(before);
  await expect(programmes.words).toHaveValue("");
});
