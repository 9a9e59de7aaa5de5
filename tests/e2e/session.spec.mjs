// A counselling session: from 3e to the sheet, then nothing left; apart from the computer's own dossiers.

import { PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";
import { KEY as DOSSIERS } from "./pages/favourites.mjs";

const GOAL = "BTS aéronautique";

/** From 3e to a first way kept, with a note. */
async function begin(session) {
  await session.start();
  await session.firstName.fill("Zélie");
  await session.situation.selectOption({ label: "En 3e" });
  await session.wishFor("bts aeronautique", GOAL);
  await expect(session.stars.first()).toBeVisible();
  await session.stars.first().click();
  await expect(session.kept).toHaveCount(1);
  await session.notes.first().fill("portes ouvertes samedi");
}

test("from 3e to the sheet, then wiped: no trace, and the computer's own dossiers untouched", async ({
  session,
  programme,
  compare,
  page,
}) => {
  // Someone keeps a favourite on this computer.
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  await programme.star(PROGRAMME.name).click();
  await programme.counts(1);
  const own = await page.evaluate((key) => localStorage.getItem(key), DOSSIERS);

  await begin(session);
  await expect(session.proposals).toContainText(GOAL);
  // A shorter limit leaves fewer ways, or says why there is none.
  await session.years.selectOption({ label: "5 ans" });
  await expect(session.stars.first()).toBeVisible();

  // A star elsewhere on the site keeps for the learner.
  await session.proposals.getByRole("link", { name: GOAL }).first().click();
  await programme.shows(GOAL);
  await programme.main
    .getByRole("button", { name: /^Garder dans la sélection/ })
    .first()
    .click();
  await programme.counts(1);
  await expect(page.getByText(/2\séléments gardés/)).toBeVisible();
  await session.back.click();
  await expect(session.kept).toHaveCount(2);
  await expect(session.firstName).toHaveValue("Zélie");

  // The sheet holds what was kept, its notes and its steps.
  await page.emulateMedia({ media: "print" });
  await expect(session.sheet).toBeVisible();
  await expect(session.sheet).toContainText("Zélie");
  await expect(session.sheet).toContainText("portes ouvertes samedi");
  await expect(session.sheet.locator("ol ol li").last()).toContainText(GOAL);
  await expect(session.sheet).toContainText(/données version \d{4}/);
  await expect(session.finish).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(session.sheet).toBeHidden();

  await session.finish.click();
  await session.wipe.click();
  await expect(session.main).toContainText("il n’en reste rien sur cet ordinateur");
  await expect(session.kept).toHaveCount(0);
  await expect(session.firstName).toHaveValue("");
  expect(await session.stored()).toBeNull();
  expect(await session.traces()).not.toMatch(/Zélie|portes ouvertes|aéronautique/);
  expect(await page.evaluate((key) => localStorage.getItem(key), DOSSIERS)).toBe(own);
  await session.counts(1);
});

test("a reload keeps the session; nothing is stored before something is said; another tab sees nothing", async ({
  session,
  context,
}) => {
  await session.start();
  expect(await session.stored()).toBeNull();
  await begin(session);
  await session.reload();
  await expect(session.firstName).toHaveValue("Zélie");
  await expect(session.notes.first()).toHaveValue("portes ouvertes samedi");
  await expect(session.wishes).toHaveCount(1);
  const other = await context.newPage();
  await other.goto("entretien/");
  await expect(other.getByLabel("Prénom (facultatif)")).toHaveValue("");
});

test("two kept programmes are compared, and the way back is there", async ({ session, compare }) => {
  await session.start();
  await session.wishFor("bts aeronautique", GOAL);
  await session.wishFor("bts electrotechnique", "BTS électrotechnique");
  await session.proposals.getByRole("button", { name: `Garder dans la sélection : ${GOAL}` }).click();
  await session.proposals
    .getByRole("button", { name: "Garder dans la sélection : BTS électrotechnique" })
    .click();
  await session.compare.click();
  await expect(compare.columns).toHaveCount(2);
  await session.back.click();
  await expect(session.kept).toHaveCount(2);
});

test(
  "left alone, it warns a minute before, can be put off, and wipes itself",
  { tag: "@once" },
  async ({ session, page }) => {
    await page.clock.install({ time: new Date("2026-11-22T10:00:00") });
    await session.start();
    await expect(session.main).toContainText(/Après 20 minutes sans un geste/);
    // From here the time is the test's alone, however slow the machine.
    await page.clock.pauseAt(new Date("2026-11-22T11:00:00"));
    await session.firstName.fill("Zélie");
    await page.clock.fastForward("18:30");
    await page.clock.runFor(2_000);
    await expect(session.warning).toHaveCount(0);
    await page.clock.fastForward("00:40");
    await page.clock.runFor(2_000);
    await expect(session.warning).toBeVisible();
    await session.goOn.click();
    await expect(session.warning).toHaveCount(0);
    await page.clock.fastForward("18:50");
    await page.clock.runFor(2_000);
    expect(await session.stored()).toContain("Zélie");
    await page.clock.fastForward("01:30");
    await page.clock.runFor(2_000);
    await expect(session.main).toContainText("l’entretien a été effacé");
    await expect(session.firstName).toHaveValue("");
    expect(await session.traces()).not.toContain("Zélie");
  },
);

test(
  "found again after more than twenty minutes, it is already gone",
  { tag: "@once" },
  async ({ session, page }) => {
    await session.start();
    await session.firstName.fill("Zélie");
    await page.evaluate(() => {
      const key = "parcours-campus/entretien";
      const text = sessionStorage
        .getItem(key)
        .replace(/"touched":\d+/, `"touched":${Date.now() - 1_201_000}`);
      sessionStorage.setItem(key, text);
    });
    await session.reload();
    await expect(session.firstName).toHaveValue("");
    expect(await session.stored()).toBeNull();
  },
);
