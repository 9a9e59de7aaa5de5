// Programmes side by side: which ones stands in the address, what differs is said.

import { PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";

const BTS = { id: "FOR.269", name: "BTS électrotechnique" };
const AERO = { id: "FOR.9627", name: "BTS aéronautique" };
const BP = { id: "FOR.626", name: "BP carreleur mosaïste" };

test("two programmes: a table whose rows say whether they differ", async ({ compare }) => {
  await compare.open(`comparer/?formations=${BTS.id},${AERO.id}`);
  await compare.shows("Comparer des formations");
  await expect(compare.columns).toHaveText([BTS.name, AERO.name]);
  await expect(compare.verdict("Niveau de sortie")).toHaveText(/identique/);
  await expect(compare.cells("Niveau de sortie")).toHaveText([/Bac\s\+\s2/, /Bac\s\+\s2/]);
  await expect(compare.verdict("Métiers")).toHaveText(/différent/);
  // The denominator and the vintage are said with every rate.
  const outcomes = compare.cells("Que deviennent ceux qui la suivent");
  await expect(outcomes.first()).toContainText("parmi ceux qui ont arrêté leurs études");
  await expect(outcomes.first()).toContainText(/sortants \d{4}-\d{4}/);
  await compare.columns.first().click();
  await compare.shows(BTS.name);
});

test("what is not known is no difference", async ({ compare }) => {
  await compare.open(`comparer/?formations=${BTS.id},${BP.id}`);
  await expect(compare.verdict("Lieux connus en France")).toHaveText(/incomplet/);
  await expect(compare.cells("Lieux connus en France").last()).toContainText("lieux inconnus de nos données");
});

test("four programmes fill the table: a fifth of the address is told, and none can be added", async ({
  compare,
}) => {
  const ids = [BTS.id, AERO.id, BP.id, PROGRAMME.id];
  await compare.open(`comparer/?formations=${[...ids, "FOR.1"].join(",")}`);
  await expect(compare.columns).toHaveCount(4);
  await expect(compare.main).toContainText(/quatre au plus\s: 1\sformation laissée de côté/);
  await expect(compare.search).toHaveCount(0);
  await compare.remove(BP.name).click();
  await expect(compare.columns).toHaveText([BTS.name, AERO.name, PROGRAMME.name]);
  await expect(compare.search).toBeVisible();
  await expect(compare.heading).toBeFocused();
});

test("a programme is added by search and from favourites, and the address follows", async ({
  compare,
  programme,
  page,
}) => {
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  await programme.star(PROGRAMME.name).click();
  await programme.main.getByRole("link", { name: "Comparer avec…" }).click();
  await compare.shows("Comparer des formations");
  await expect(compare.main).toContainText("Ajoute au moins une autre formation");
  await compare.add("bts electrotechnique", BTS.name);
  await expect(compare.columns).toHaveText([PROGRAMME.name, BTS.name]);
  await expect(page).toHaveURL(new RegExp(`formations=${PROGRAMME.id},${BTS.id}$`.replaceAll(".", "\\.")));
  await compare.favourites.getByRole("checkbox", { name: PROGRAMME.name }).uncheck();
  await expect(compare.columns).toHaveText([BTS.name]);
  await compare.remove(BTS.name).click();
  await expect(compare.empty).toBeVisible();
});

test("near a place: the institutions and their towns", async ({ compare, page }) => {
  await compare.open(`comparer/?formations=${BTS.id},${AERO.id}`);
  await expect(compare.columns).toHaveCount(2);
  await compare.place.selectOption({ label: "Nouvelle-Aquitaine" });
  await expect(page).toHaveURL(/region=75/);
  const near = compare.cells("Lieux : Nouvelle-Aquitaine");
  await expect(near.first()).toContainText("établissements connus");
  await expect(near.first().getByRole("link").first()).toHaveAttribute("href", /etablissements/);
  await compare.reload();
  await expect(near.first()).toContainText("établissements connus");
});

test("unknown ids are said, the others are compared", async ({ compare }) => {
  await compare.open(`comparer/?formations=${BTS.id},FOR.99999,zut`);
  await expect(compare.main).toContainText("Formation inconnue, laissée de côté : zut, FOR.99999");
  await expect(compare.columns).toHaveText([BTS.name]);
});

test("nothing to compare: the page explains", async ({ compare }) => {
  await compare.open("comparer/");
  await expect(compare.empty).toBeVisible();
});

test(
  "at 320 pixels nothing overflows, each answer says whose it is, and it is still a table",
  { tag: "@once" },
  async ({ compare, page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await compare.open(`comparer/?formations=${BTS.id},${BP.id}&region=75`);
    await expect(compare.columns).toHaveText([BTS.name, BP.name]);
    const cell = compare.cells("Durée habituelle").last();
    await expect(cell.getByText(BP.name)).toBeVisible();
    // The name that the eye needs there is the column's head to a screen reader.
    await expect(cell).toMatchAriaSnapshot("- cell /2\\sans/");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const [first, second] = [
      await compare.cells("Durée habituelle").first().boundingBox(),
      await cell.boundingBox(),
    ];
    expect(second.y).toBeGreaterThan(first.y);
  },
);
