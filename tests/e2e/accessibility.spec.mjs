// Every rule of axe, on every kind of page, in both themes and in every state that changes the page.

import AxeBuilder from "@axe-core/playwright";
import { KINDS, PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";

/** No violation of any rule, best practices included. */
async function expectNone(page) {
  // What frames show are pages too, each looked at by itself.
  const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
  const told = violations.map(({ id, impact, nodes }) => ({
    id,
    impact,
    where: nodes.slice(0, 3).map(({ target, failureSummary }) => `${target}: ${failureSummary}`),
  }));
  expect(told).toEqual([]);
}

// The other theme is the audit's: it has the time.
for (const theme of process.env.E2E_ALL ? ["light", "dark"] : ["light"]) {
  test.describe(() => {
    test.use({ colorScheme: theme, contextOptions: { reducedMotion: "reduce" } });

    for (const { kind, path, heading } of KINDS) {
      test(`${theme}, axe finds nothing: ${kind}`, async ({ site, page }) => {
        await site.open(path);
        await site.shows(heading);
        await expectNone(page);
      });
    }

    test(`${theme}, axe finds nothing: unknown address`, async ({ site, page, manners }) => {
      manners.expectError(/status of 404/);
      await site.open("nimporte/quoi/");
      await site.shows("Cette page n’existe pas");
      await expectNone(page);
    });

    test(`${theme}, axe finds nothing: favourites with records, and the message of a change`, async ({
      programme,
      favourites,
      page,
    }) => {
      await programme.open(`formations/${PROGRAMME.id}/`);
      await programme.shows(PROGRAMME.name);
      await programme.star(PROGRAMME.name).click();
      await expect(programme.toast).toBeVisible();
      await expectNone(page);
      await favourites.favouritesLink.click();
      await expect(favourites.cards).toHaveCount(1);
      await expectNone(page);
    });

    test(`${theme}, axe finds nothing: proposals of the search box`, async ({ home, page }) => {
      await home.open();
      await home.words.pressSequentially("apprentissage coiffure lyon");
      await expect(home.results.first()).toBeVisible();
      await expectNone(page);
    });

    test(`${theme}, axe finds nothing: filters unfolded and chosen, long groups open`, async ({
      programmes,
      page,
    }) => {
      await programmes.open("formations/?niveau=cap&departement=17&statut=public");
      await programmes.openFilters();
      await programmes.filters.getByText("Type de diplôme").first().click();
      await expectNone(page);
    });

    test(
      `${theme}, axe finds nothing: every fold of a campus open`,
      { tag: "@once" },
      async ({ campus, page }) => {
        await campus.open("campus/na-ferrocampus/");
        await campus.shows("Ferrocampus");
        await expect(campus.ladder.rungs).not.toHaveCount(0);
        await campus.main
          .locator("details")
          .evaluateAll((folds) => folds.forEach((fold) => (fold.open = true)));
        await expectNone(page);
      },
    );

    test(`${theme}, axe finds nothing: a file that does not come`, async ({ site, page, manners }) => {
      manners.expectError(/Failed to load resource/);
      await page.route("**/data/programmes.json", (route) => route.abort());
      await site.open(`formations/${PROGRAMME.id}/`);
      await expect(site.failure).toBeVisible();
      await expectNone(page);
    });

    test(`${theme}, axe finds nothing: storage refused`, { tag: "@once" }, async ({ site, page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("Access is denied for this document.", "SecurityError");
          },
        }),
      );
      await site.open("favoris/");
      await expect(site.notice).toBeVisible();
      await expectNone(page);
    });
  });
}
