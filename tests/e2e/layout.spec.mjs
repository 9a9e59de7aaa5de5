// Every kind of page fits its screen, from the narrowest phone to a desktop, and has one heading.

import { KINDS } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";

/** Widths of screens; 245 is the narrowest frame that a host gives. */
const WIDTHS = [245, 320, 390, 768, 1280];

for (const { kind, path, heading } of KINDS) {
  test(`${kind}: nothing overflows, and there is one heading`, { tag: "@once" }, async ({ site, page }) => {
    await site.open(path);
    await site.shows(heading);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        return [...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 0.5)
          .filter((element) => element.checkVisibility())
          .slice(-3)
          .map((element) => element.outerHTML.slice(0, 160));
      });
      expect(wide, `at ${width} px`).toEqual([]);
    }
  });
}

test("text twice as large still fits a phone", { tag: "@once" }, async ({ site, page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const path of [
    "",
    "formations/?niveau=cap&region=75",
    "campus/na-ferrocampus/",
    "etablissements/0170060Y/",
  ]) {
    await site.open(path);
    await expect(site.heading).toBeVisible();
    await expect(site.loading).toHaveCount(0);
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});

test("what one touches is large enough", async ({ programmes, page }) => {
  await programmes.open("formations/?niveau=cap");
  await programmes.shows("Formations");
  await programmes.openFilters();
  const targets = page.locator(
    "button, select, input[type=search], .choice, .site-header nav a, .pager a, article h3 a",
  );
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    if (!box || box.width === 0) continue;
    expect(
      Math.min(box.width, box.height),
      await target.evaluate((e) => e.outerHTML.slice(0, 100)),
    ).toBeGreaterThanOrEqual(
      // WCAG 2.2, 2.5.8.
      24,
    );
  }
});
