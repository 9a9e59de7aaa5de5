// Itineraries: by keyboard alone, by touch, and what the address says.

import { expect, test } from "./fixtures.mjs";

const CAP = "CAP aéronautique option structure";
const QUESTION = "itineraires/?de=FOR.6112&vers=FOR.9627";

async function tabTo(page, target, most = 80) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `not reached by ${most} presses of Tab`).toBeFocused();
}

test("by the keyboard alone: a question, its answer, another order, the drawing @keyboard", async ({
  itineraries,
  page,
}) => {
  await itineraries.open("itineraires/");
  await itineraries.shows("Itinéraires");
  await tabTo(page, itineraries.from);
  await page.keyboard.type("En CAP");
  await page.keyboard.press("Tab");
  await expect(page).toHaveURL(/de=cap/);
  await tabTo(page, itineraries.aim);
  await page.keyboard.type("BTS aéronautique");
  await expect(itineraries.option("BTS aéronautique")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/vers=FOR\.9627/);
  await itineraries.answered();
  await expect(itineraries.steps(1)).toHaveText([/^Bac pro aéronautique/, /^BTS aéronautique$/]);

  const surest = itineraries.order("Le plus sûr");
  await tabTo(page, surest);
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/ordre=court/);
  await expect(itineraries.order("Le plus court")).toBeFocused();

  // The drawing is one stop; arrows climb along the way; Tab leaves it.
  const start = itineraries.items.first();
  await tabTo(page, start);
  await page.keyboard.press("ArrowUp");
  await expect(itineraries.item("Bac pro aéronautique")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(itineraries.item("BTS aéronautique")).toBeFocused();
  await expect(itineraries.about).toContainText("BTS aéronautique");
  await expect(itineraries.item("BTS aéronautique")).toHaveClass(/\blit\b/);
  await page.keyboard.press("Tab");
  await expect(itineraries.about.getByRole("link", { name: "Voir la fiche" })).toBeFocused();
});

test("by touch: a way is looked at, a step lights its ways, the page still scrolls @touch", async ({
  itineraries,
  page,
  hasTouch,
}) => {
  const tap = (target) => (hasTouch ? target.tap() : target.click());
  await itineraries.open("itineraires/?de=FOR.6112&vers=MET.920");
  await itineraries.answered();
  await tap(itineraries.look(2));
  await expect(page).toHaveURL(/chemin=2/);
  await expect(itineraries.way(2)).toHaveAttribute("aria-current", "true");
  await expect(itineraries.frame).toBeInViewport();
  await tap(itineraries.item("BTS aéronautique"));
  await expect(itineraries.item("BTS aéronautique")).toHaveClass(/\blit\b/);
  await expect(itineraries.about).toContainText("BTS aéronautique");
  // The wheel without Ctrl moves the page, not the drawing.
  const before = await itineraries.frame.locator("svg").getAttribute("width");
  const top = await page.evaluate(() => window.scrollY);
  await itineraries.frame.hover();
  await page.mouse.wheel(0, -200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(top);
  expect(await itineraries.frame.locator("svg").getAttribute("width")).toBe(before);
});

test("an address says the question, and the answer keeps to it", async ({ itineraries }) => {
  await itineraries.open(`${QUESTION}&autour=Bordeaux&km=80&chemin=1`);
  await itineraries.answered();
  await expect(itineraries.town).toHaveValue("Bordeaux");
  await expect(itineraries.km).toHaveValue("80");
  const near = itineraries.way(1).locator(".near > li");
  await expect(near.first()).toContainText(/\d+\skm/);
  const distances = (
    await itineraries.way(1).locator(".taught").first().locator(".near > li").allTextContents()
  ).map((text) => Number(text.match(/(\d+)\skm/)[1]));
  expect(distances).toEqual([...distances].sort((a, b) => a - b));
});

test("where the reader is becomes a town, and is asked only on a click", async ({
  itineraries,
  context,
  page,
}) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 46.5801, longitude: 0.3404 });
  await itineraries.open(QUESTION);
  await itineraries.answered();
  expect(page.url()).not.toContain("autour");
  await itineraries.preferences.click();
  await itineraries.aroundMe.click();
  await expect(page).toHaveURL(/autour=Poitiers&km=40/);
  expect(page.url()).not.toMatch(/46\.5|0\.34/);
});

test("no way is explained, and a kept way is found among the favourites", async ({
  itineraries,
  favourites,
}) => {
  await itineraries.open("itineraires/?de=3e&vers=MET.154");
  await expect(itineraries.main.getByText(/l’employeur qui recrute/)).toBeVisible();
  await itineraries.open(QUESTION);
  await itineraries.answered();
  await itineraries.star(`${CAP} → BTS aéronautique`).first().click();
  await itineraries.counts(1);
  await itineraries.favouritesLink.click();
  await favourites.shows("Mes favoris");
  await expect(favourites.names).toHaveText([/BTS aéronautique/]);
});
