// With the keyboard alone: the skip link, filters, favourites; and where the focus goes when a page opens.

import { PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";

/** Presses Tab until the target has the focus, as a reader would, but not forever. */
async function tabTo(page, target, most = 60) {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target, `not reached by ${most} presses of Tab`).toBeFocused();
}

test("the skip link is the first stop, shows itself and leads to the heading", async ({ site, page }) => {
  await site.open("formations/");
  await site.shows("Formations");
  await page.keyboard.press("Tab");
  await expect(site.skipLink).toBeFocused();
  await expect(site.skipLink).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(site.heading).toBeFocused();
  await expect(page).toHaveURL(/\/formations\/$/);
});

test("a filter is reached and ticked by the keyboard, and keeps the focus", async ({ programmes, page }) => {
  await programmes.open("formations/");
  await programmes.shows("Formations");
  if (await programmes.unfold.isVisible()) {
    await tabTo(page, programmes.unfold);
    await page.keyboard.press("Enter");
    await expect(programmes.unfold).toHaveAttribute("aria-expanded", "true");
  }
  const choice = programmes.choice("Niveau de sortie", "Bac + 3");
  await tabTo(page, choice);
  await page.keyboard.press("Space");
  await expect(choice).toBeChecked();
  await expect(page).toHaveURL(/\?niveau=bac3$/);
  await expect(choice).toBeFocused();
  await page.keyboard.press("Space");
  await expect(choice).not.toBeChecked();
  await expect(choice).toBeFocused();
});

test("the focus goes to the heading and the title changes when a page opens", async ({
  home,
  site,
  page,
}) => {
  await home.open();
  await expect(page).toHaveTitle(/Du CAP à bac\s\+\s5/);
  for (const [link, heading] of [
    [() => home.menu.getByRole("link", { name: "Campus" }), "Campus des métiers et des qualifications"],
    [() => site.main.getByRole("link", { name: "Ferrocampus", exact: true }), "Ferrocampus"],
    [() => home.favouritesLink, "Mes favoris"],
    [
      () => page.getByRole("contentinfo").getByRole("link", { name: "Données et sources" }),
      "Données et sources",
    ],
  ]) {
    await link().focus();
    await page.keyboard.press("Enter");
    await site.shows(heading);
    await expect(site.heading).toBeFocused();
    await expect(page).toHaveTitle(new RegExp(`^${heading} – Parcours Campus$`));
  }
});

test("the focus waits for a page whose data take time", async ({ home, site, page }) => {
  await home.open();
  await home.shows(/^Trouve ton chemin/);
  // Its data are not there yet: the heading comes after them.
  await home.sectors.first().focus();
  await page.keyboard.press("Enter");
  await expect(site.main.getByRole("heading", { name: "Les campus de ce secteur" })).toBeVisible();
  await expect(site.heading).toBeFocused();
});

test("back moves the focus to the heading of the page that one finds again", async ({ site, page }) => {
  await site.open("campus/");
  await site.shows("Campus des métiers et des qualifications");
  await site.main.getByRole("link", { name: "Ferrocampus", exact: true }).press("Enter");
  await site.shows("Ferrocampus");
  await page.goBack();
  await site.shows("Campus des métiers et des qualifications");
  await expect(site.heading).toBeFocused();
  await expect(page).toHaveTitle(/^Campus des métiers et des qualifications – /);
});

test("a programme is kept and taken back with the keyboard, and the focus is not lost", async ({
  programme,
  page,
}) => {
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  const star = programme.star(PROGRAMME.name);
  await tabTo(page, star);
  await page.keyboard.press("Space");
  await programme.counts(1);
  await expect(star).toBeFocused();
  await expect(programme.toast).toBeVisible();
  await tabTo(page, programme.undo, 120);
  await page.keyboard.press("Enter");
  await programme.counts(0);
  await expect(programme.toast).toHaveCount(0);
});

test("whatever has the focus shows it", { tag: "@once" }, async ({ programmes, page }) => {
  await programmes.open("formations/");
  await programmes.shows("Formations");
  await expect(programmes.cards).not.toHaveCount(0);
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("Tab");
    const shown = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none"
        ? true
        : document.activeElement.outerHTML.slice(0, 120);
    });
    expect(shown).toBe(true);
  }
});

test("no key traps the focus: Tab goes through a page and out", { tag: "@once" }, async ({ site, page }) => {
  await site.open("donnees/");
  await site.shows("Données et sources");
  const last = page.getByRole("contentinfo").getByRole("link").last();
  await tabTo(page, last, 120);
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("contentinfo").getByRole("link").nth(-2)).toBeFocused();
});
