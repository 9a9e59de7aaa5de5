// What one keeps: across kinds, reloads and tabs.

import { INSTITUTION, OCCUPATION, PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";
import { FavouritesPage, KEY } from "./pages/favourites.mjs";
import { ProgrammePage } from "./pages/programme.mjs";

const CAMPUS = { path: "campus/na-ferrocampus/", name: "Ferrocampus" };

test("every kind of record is kept, found again after a reload, and removed", async ({
  site,
  favourites,
  page,
}) => {
  const records = [
    [`formations/${PROGRAMME.id}/`, PROGRAMME.name, "Formations"],
    [CAMPUS.path, CAMPUS.name, "Campus"],
    [`etablissements/${INSTITUTION.uai}/`, INSTITUTION.name, "Établissements"],
    [`metiers/${OCCUPATION.id}/`, OCCUPATION.name, "Métiers"],
  ];
  for (const [path, name] of records) {
    await site.open(path);
    await site.shows(name);
    await site.star(name).click();
    await site.expectKept(name);
  }
  await site.counts(records.length);

  await favourites.favouritesLink.click();
  await favourites.shows("Mes favoris");
  await favourites.reload();
  await favourites.counts(records.length);
  for (const [, name, section] of records) {
    await expect(favourites.section(section).getByRole("article")).toHaveCount(1);
    await expect(favourites.card(name).getByRole("link", { name })).toBeVisible();
  }
  // Each leads back to its page.
  for (const [path, name] of records) {
    await favourites.card(name).getByRole("link", { name }).click();
    await expect(page).toHaveURL(new RegExp(`/${path.replaceAll(".", "\\.")}$`));
    await page.goBack();
    await favourites.shows("Mes favoris");
  }
  let left = records.length;
  for (const [, name] of records) {
    await favourites.star(name).click();
    await favourites.counts((left -= 1));
  }
  await expect(favourites.empty).toBeVisible();
  await favourites.reload();
  await expect(favourites.empty).toBeVisible();
});

test("an empty list says how to fill it", async ({ favourites, programmes }) => {
  await favourites.open("favoris/");
  await expect(favourites.empty).toBeVisible();
  await favourites.main.getByRole("link", { name: "Formations" }).click();
  await programmes.shows("Formations");
});

test("two tabs show the same favourites, and neither loses what the other keeps", async ({
  programme,
  context,
}) => {
  const second = await context.newPage();
  const other = new ProgrammePage(second);
  const list = new FavouritesPage(second);
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  await other.open("formations/FOR.269/");
  await other.shows("BTS électrotechnique");

  await programme.star(PROGRAMME.name).click();
  await other.counts(1);
  await other.star("BTS électrotechnique").click();
  await programme.counts(2);

  await list.favouritesLink.click();
  await expect(list.cards).toHaveCount(2);
  await programme.star(PROGRAMME.name).click();
  await expect(list.names).toHaveText(["BTS électrotechnique"]);
  await programme.undo.click();
  await expect(list.cards).toHaveCount(2);
  // The latest kept stands first; what was taken back stands where it was.
  await expect(list.names.first()).toHaveText("BTS électrotechnique");
});

test("a kept record that the data no longer hold is said to be gone, and can be removed", async ({
  favourites,
}) => {
  await favourites.open();
  await favourites.store('{"version":1,"items":[{"key":"FOR.999999","stamp":1}]}');
  await favourites.open("favoris/");
  await favourites.counts(1);
  await expect(favourites.card("FOR.999999")).toContainText("Cette fiche n’est plus dans les données.");
  await favourites.star("FOR.999999").click();
  await expect(favourites.empty).toBeVisible();
});

test("nothing is stored before something is kept, then one document alone", async ({
  programme,
  favourites,
}) => {
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  expect(await favourites.keys()).toEqual([]);
  await programme.star(PROGRAMME.name).click();
  await programme.counts(1);
  expect(await favourites.keys()).toEqual([KEY]);
  expect(JSON.parse(await favourites.stored())).toMatchObject({
    version: 2,
    dossiers: [{ id: 0, items: [{ key: PROGRAMME.id }] }],
  });
});
