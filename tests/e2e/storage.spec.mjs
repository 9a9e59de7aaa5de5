// A storage that is refused, full, damaged or written by a later release: said, survived, nothing overwritten.

import { PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";
import { KEY } from "./pages/favourites.mjs";

const ASIDE = `${KEY}.illisible-`;
const NEWER = '{"version":99,"dossiers":[{"nom":"plus tard","formations":["FOR.1"]}]}';
const BROKEN = '{"version":1,"items":[{"key":"FOR.61';

/** A browser that gives no storage at all. */
const refuse = () =>
  Object.defineProperty(window, "localStorage", {
    get() {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    },
  });

/** A browser whose storage is there, and lets nothing be read or written. */
const refuseEachUse = () => {
  const refused = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  Object.assign(Storage.prototype, { getItem: refused, setItem: refused, removeItem: refused });
};

for (const [how, script] of [
  ["refused", refuse],
  ["refused at each use", refuseEachUse],
]) {
  test(`storage ${how}: it is said, and favourites work until the page is closed`, async ({
    programme,
    favourites,
    page,
  }) => {
    await page.addInitScript(script);
    await programme.open(`formations/${PROGRAMME.id}/`);
    await programme.shows(PROGRAMME.name);
    await expect(programme.notice).toContainText("Ce navigateur refuse d’enregistrer");
    await programme.star(PROGRAMME.name).click();
    await programme.counts(1);
    await programme.favouritesLink.click();
    await expect(favourites.names).toHaveText([PROGRAMME.name]);
    await favourites.star(PROGRAMME.name).click();
    await favourites.undo.click();
    await favourites.counts(1);
    await favourites.reload();
    await favourites.counts(0);
  });
}

/** Fills the browser's storage to its last character. */
const fill = () => {
  let size = 2 ** 22;
  for (let part = 0; size >= 1; part += 1) {
    try {
      localStorage.setItem(`other-${part}`, "x".repeat(size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
};

test("storage full: it is said, what was kept stays, and there is a way on", async ({
  programme,
  favourites,
  page,
}) => {
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  await programme.star(PROGRAMME.name).click();
  await programme.counts(1);
  const before = await favourites.stored();
  await page.evaluate(fill);

  await programme.open("formations/FOR.269/");
  await programme.shows("BTS électrotechnique");
  await programme.star("BTS électrotechnique").click();
  await expect(programme.notice).toContainText("La mémoire du navigateur est pleine");
  await programme.counts(2);
  expect(await favourites.stored()).toBe(before);

  // Room again: the next change takes all of them in, and the message goes.
  await page.evaluate((key) => {
    for (const other of Object.keys(localStorage)) if (other !== key) localStorage.removeItem(other);
  }, KEY);
  await programme.star("BTS électrotechnique").click();
  await programme.undo.click();
  await expect(programme.notice).toHaveCount(0);
  await programme.reload();
  await programme.counts(2);
});

test("storage that throws at each write is said to be full, and nothing is lost", async ({
  programme,
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("Quota exceeded.", "QuotaExceededError");
    };
  });
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  await expect(programme.notice).toHaveCount(0);
  await programme.star(PROGRAMME.name).click();
  await expect(programme.notice).toContainText("La mémoire du navigateur est pleine");
  await programme.counts(1);
});

test("a damaged document is put aside intact, once, and a new list begins", async ({
  favourites,
  programme,
}) => {
  await favourites.open();
  await favourites.store(BROKEN);
  await favourites.open("favoris/");
  await expect(favourites.notice).toContainText("étaient illisibles");
  await expect(favourites.empty).toBeVisible();
  await favourites.counts(0);
  const aside = (await favourites.keys()).filter((key) => key.startsWith(ASIDE));
  expect(aside).toHaveLength(1);
  expect(aside[0]).toMatch(/\.illisible-\d+$/);
  expect(await favourites.stored(aside[0])).toBe(BROKEN);

  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  await expect(programme.notice).toHaveCount(0);
  await programme.star(PROGRAMME.name).click();
  await programme.counts(1);
  await programme.reload();
  await programme.counts(1);
  expect((await favourites.keys()).filter((key) => key !== KEY)).toEqual(aside);
  expect(await favourites.stored(aside[0])).toBe(BROKEN);
});

for (const text of ["", "null", "[]", '{"version":1}', "pas du JSON", '{"version":"1","items":[]}']) {
  test(`a document that reads « ${text} » is put aside`, { tag: "@once" }, async ({ favourites }) => {
    await favourites.open("accessibilite/");
    await favourites.store(text);
    await favourites.reload();
    await expect(favourites.notice).toContainText("étaient illisibles");
    const aside = (await favourites.keys()).filter((key) => key.startsWith(ASIDE));
    expect(aside).toHaveLength(1);
    expect(await favourites.stored(aside[0])).toBe(text);
  });
}

test("a damaged document in a full storage is not overwritten", async ({ favourites, programme, page }) => {
  await favourites.open();
  await favourites.store(BROKEN);
  await page.evaluate(fill);
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  await programme.star(PROGRAMME.name).click();
  await expect(programme.notice).toContainText("La mémoire du navigateur est pleine");
  await programme.counts(1);
  expect(await favourites.stored()).toBe(BROKEN);
});

test("a document of a later release is left untouched", async ({ favourites, programme }) => {
  await favourites.open();
  await favourites.store(NEWER);
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  await expect(programme.notice).toContainText("version plus récente");
  await programme.star(PROGRAMME.name).click();
  await programme.counts(1);
  await programme.star(PROGRAMME.name).click();
  await programme.undo.click();
  expect(await favourites.stored()).toBe(NEWER);
  expect(await favourites.keys()).toEqual([KEY]);
});

test("a later release in another tab takes over without losing its document", async ({
  favourites,
  programme,
  context,
}) => {
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  const other = await context.newPage();
  await other.goto("accessibilite/");
  await other.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, NEWER]);
  await programme.star(PROGRAMME.name).click();
  await expect(programme.notice).toContainText("version plus récente");
  expect(await favourites.stored()).toBe(NEWER);
});
