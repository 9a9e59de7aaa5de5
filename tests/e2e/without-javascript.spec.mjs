// Entry pages hold their content: readable before the app runs, and without it.

import { INSTITUTION, KINDS, PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";
import { exactly } from "./pages/site.mjs";

test.skip(
  process.env.E2E_URL !== undefined && process.env.E2E_ENTRY_PAGES === undefined,
  "entry pages are written by the release",
);
test.use({ javaScriptEnabled: false });

for (const { kind, path, heading } of KINDS.filter(({ path }) => !path.includes("?"))) {
  test(`${kind}: heading, title and links are there`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response.status()).toBe(200);
    const title = page.getByRole("heading", { level: 1 });
    await expect(title).toHaveCount(1);
    await expect(title).toHaveText(typeof heading === "string" ? exactly(heading) : heading);
    await expect(page).toHaveTitle(/Parcours Campus/);
    await expect(page.locator("meta[name=description]")).toHaveAttribute("content", /\S{3}/);
  });
}

test("a programme says its facts and leads on", async ({ page }) => {
  await page.goto(`formations/${PROGRAMME.id}/`);
  const body = page.locator("body");
  await expect(body).toContainText(PROGRAMME.name);
  await expect(body).toContainText(/2\sans/);
  await expect(body).toContainText("37700");
  await page
    .getByRole("link", { name: /^Mobilité, aéronautique/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Mobilité, aéronautique/);
});

test("a campus says its facts", async ({ page }) => {
  await page.goto("campus/na-ferrocampus/");
  await expect(page.locator("body")).toContainText(
    "Mobilité ferroviaire durable, connectée, autonome et décarbonée",
  );
  await expect(page.locator("body")).toContainText(/17\s500 emplois/);
});

test("Hall 32 is said not to be a campus des métiers et des qualifications", async ({ page }) => {
  await page.goto("campus/ara-hall32/");
  await expect(page.locator("body")).toContainText(
    /Pas un CMQ|n’est pas un campus des métiers et des qualifications/,
  );
});

test("an institution says where it is", async ({ page }) => {
  await page.goto(`etablissements/${INSTITUTION.uai}/`);
  await expect(page.locator("body")).toContainText("Saintes");
});

test("every link of the home page opens", async ({ page, request }) => {
  await page.goto("");
  const links = await page
    .locator("a[href]:not([rel~=external])")
    .evaluateAll((all) => all.map(({ href }) => href));
  expect(links.length).toBeGreaterThan(0);
  for (const link of new Set(links)) {
    expect((await request.get(link)).status(), link).toBe(200);
  }
});

test("a page says what JavaScript would add", async ({ page }) => {
  await page.goto("formations/");
  const said = page.locator("noscript p").first();
  await expect(said).toBeVisible();
  await expect(said).toContainText("JavaScript");
});
