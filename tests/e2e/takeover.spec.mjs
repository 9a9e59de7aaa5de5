// The content of the entry page stays until the app has what to show; then it is the app's, without a flash or a jump.

import { KINDS, PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";
import { exactly } from "./pages/site.mjs";

test.skip(
  process.env.E2E_URL !== undefined && process.env.E2E_ENTRY_PAGES === undefined,
  "entry pages are written by the release",
);

/** Sums layout shifts, and notes each frame whose visible text lacks a heading. */
const watch = (page) =>
  page.addInitScript(() => {
    window.shift = 0;
    window.blank = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    const look = () => {
      const shown = [...document.querySelectorAll("h1")].some((title) => title.checkVisibility());
      if (document.body && document.readyState !== "loading" && !shown) window.blank += 1;
      if (document.querySelector(".loading")?.checkVisibility()) window.blank += 1;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

for (const { kind, path, heading } of KINDS) {
  test(
    `${kind}: nothing jumps, and the page is never without its heading`,
    { tag: "@once" },
    async ({ site, page }) => {
      await watch(page);
      await site.open(path);
      await site.shows(heading);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => window.blank)).toBe(0);
      expect(await page.evaluate(() => window.shift)).toBeLessThan(0.01);
    },
  );
}

test("the content stays while data come, and is that of the page after", async ({ page, context }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await context.route("**/data/programmes.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`formations/${PROGRAMME.id}/`);
  const title = page.getByRole("heading", { level: 1 });
  await page.waitForFunction(() => document.querySelectorAll("main").length === 2);
  await expect(title).toHaveText(exactly(PROGRAMME.name));
  await expect(page.getByText("Chargement des données…")).toBeHidden();
  release();
  await expect(page.locator("#avant")).toHaveCount(0);
  await expect(title).toHaveText(exactly(PROGRAMME.name));
});

test("what is typed, focused and unfolded before goes on after", async ({ page, context }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await context.route("**/data/reference.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("");
  const field = page.locator("#avant #recherche");
  await field.fill("cap aéro");
  await field.press("ArrowLeft");
  release();
  await expect(page.locator("#avant")).toHaveCount(0);
  const own = page.locator("#recherche");
  await expect(own).toHaveValue("cap aéro");
  await expect(own).toBeFocused();
  expect(await own.evaluate((input) => input.selectionStart)).toBe(7);
});

test("a link that has the focus keeps it", async ({ page, context }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await context.route("**/data/reference.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("");
  const link = page.locator("#avant .doors a").nth(2);
  const address = await link.evaluate((link) => link.href);
  await link.focus();
  release();
  await expect(page.locator("#avant")).toHaveCount(0);
  expect(await page.evaluate(() => document.activeElement.href)).toBe(address);
});

test("each file of the first page is asked for once", { tag: "@once" }, async ({ site, page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await site.open(`formations/${PROGRAMME.id}/`);
  await site.shows(PROGRAMME.name);
  const files = asked.filter(
    (address) => /\.(json|wasm|js|css)$/.test(address) && !/service-worker/.test(address),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((address, at) => files.indexOf(address) !== at)).toEqual([]);
});
