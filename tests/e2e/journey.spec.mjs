// From the home page to a programme that one keeps, and back.

import { PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";

test("a student finds a programme, keeps it, finds it again and takes it back", async ({
  home,
  programmes,
  programme,
  favourites,
}) => {
  await home.open();
  await home.counts(0);
  await home.search("CAP aéronautique");

  await programmes.shows("Formations");
  await expect(programmes.words).toHaveValue("CAP aéronautique");
  await programmes.card(PROGRAMME.name).click();

  await programme.shows(PROGRAMME.name);
  await expect(programme.fact("Niveau de sortie")).toHaveText("CAP");
  await expect(programme.fact("Durée habituelle")).toHaveText(/^2\sans$/);
  await programme.star(PROGRAMME.name).click();
  await programme.expectKept(PROGRAMME.name);
  await programme.counts(1);
  await expect(programme.toast).toContainText(PROGRAMME.name);

  await programme.favouritesLink.click();
  await favourites.shows("Mes favoris");
  await expect(favourites.names).toHaveText([PROGRAMME.name]);

  await favourites.star(PROGRAMME.name).click();
  await expect(favourites.empty).toBeVisible();
  await favourites.counts(0);
  await favourites.undo.click();
  await expect(favourites.names).toHaveText([PROGRAMME.name]);
  await favourites.counts(1);
  await expect(favourites.toast).toHaveCount(0);
});

test("a star in the list keeps a programme without opening it, and undo takes it back", async ({
  programmes,
}) => {
  await programmes.open("formations/?q=CAP%20aéronautique");
  await programmes.star(PROGRAMME.name).click();
  await programmes.counts(1);
  await programmes.expectKept(PROGRAMME.name);
  await programmes.undo.click();
  await programmes.counts(0);
  await programmes.expectKept(PROGRAMME.name, false);
  await expect(programmes.heading).toHaveText("Formations");
});

test("the home page leads to a rung and to a sector", async ({ home, programmes, sector }) => {
  await home.open();
  await home.shows(/^Trouve ton chemin/);
  await expect(home.sectors).toHaveCount(12);
  await home.ladder.filter({ hasText: /^Bac\s\+\s2$/ }).click();
  await programmes.shows("Formations");
  await expect(programmes.chip("Bac + 2")).toBeVisible();
  await home.page.goBack();
  await home.sectors.filter({ hasText: "Numérique" }).click();
  await sector.shows("Numérique, télécommunications");
});

test("the search box proposes records while one types, and the keyboard opens one", async ({
  home,
  campus,
  page,
}) => {
  await home.open();
  await home.words.pressSequentially("ferrocampus");
  await expect(home.results.first()).toHaveText(/Ferrocampus.*Campus/s);
  await page.keyboard.press("ArrowDown");
  await expect(home.results.first()).toHaveAttribute("aria-selected", "true");
  await expect(home.words).toBeFocused();
  await page.keyboard.press("Enter");
  await campus.shows("Ferrocampus");
});

test("a proposed record opens by a touch, and Escape folds the proposals", async ({
  home,
  programme,
  page,
}) => {
  await home.open();
  await home.words.pressSequentially("bts electrotechnique");
  await expect(home.results.first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(home.results.first()).toBeHidden();
  await expect(home.words).toHaveValue("bts electrotechnique");
  await page.keyboard.press("ArrowDown");
  await home.results.filter({ hasText: "BTS électrotechnique" }).first().click();
  await programme.shows("BTS électrotechnique");
});

test("the places of a programme are listed by région, each with its year", async ({
  programme,
  institution,
}) => {
  await programme.open("formations/FOR.269/");
  await programme.shows("BTS électrotechnique");
  const region = programme.region("Corse");
  const lines = region.getByRole("listitem").filter({ has: programme.page.getByRole("link") });
  await expect(lines).toHaveCount(0);
  await region.getByText("Corse").click();
  await expect(lines.first()).toContainText(/données\s20\d\d/);
  const name = await lines.first().getByRole("link").innerText();
  await lines.first().getByRole("link").click();
  await institution.shows(name);
});
