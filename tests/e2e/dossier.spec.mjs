// A dossier that is noted in, put in order, handed on, received and printed.

import { PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";
import { FavouritesPage } from "./pages/favourites.mjs";

const CAMPUS = "Ferrocampus";
const BTS = "BTS électrotechnique";

/** A stored document that keeps these keys, the first on top. */
const kept = (...keys) =>
  JSON.stringify({
    version: 2,
    dossiers: [{ id: 0, items: keys.map((key, index) => ({ key, kept: 1000 - index })) }],
  });

const THREE = kept(PROGRAMME.id, "campus:na-ferrocampus", "FOR.269");

/** Opens the page on a stored document. */
const openOn = async (favourites, document) => {
  await favourites.open("accessibilite/");
  await favourites.store(document);
  await favourites.open("favoris/");
  await favourites.shows("Mes favoris");
};

/** The page of favourites in another browser. */
const elsewhere = async (browser, baseURL) => {
  const context = await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } });
  return new FavouritesPage(await context.newPage());
};

/** What the page saves when one acts. */
const saved = async (page, act, name) => {
  const saving = page.waitForEvent("download");
  await act();
  const file = await saving;
  expect(file.suggestedFilename()).toBe(name);
  const chunks = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
};

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a dossier with notes goes to another browser by its link, which asks first", async ({
    site,
    favourites,
    browser,
    baseURL,
  }) => {
    for (const [path, name] of [
      [`formations/${PROGRAMME.id}/`, PROGRAMME.name],
      ["campus/na-ferrocampus/", CAMPUS],
    ]) {
      await site.open(path);
      await site.shows(name);
      await site.star(name).click();
    }
    await favourites.favouritesLink.click();
    await favourites.shows("Mes favoris");
    await favourites.note(PROGRAMME.name).fill("Portes ouvertes le 3 février\nDemander l’internat");
    await favourites.ambition(PROGRAMME.name).selectOption({ label: "Projet" });
    await favourites.unfold("Nom, prénom");
    await favourites.main.getByRole("textbox", { name: /^Prénom/ }).fill("Zoé");
    await favourites.label(CAMPUS).fill("À visiter");
    await favourites.label(CAMPUS).press("Enter");
    const link = await favourites.link();
    expect(link).toContain("/favoris/#d=");

    const there = await elsewhere(browser, baseURL);
    await there.open(link);
    await expect(there.incoming).toContainText("Zoé");
    await expect(there.incoming).toContainText("2 éléments");
    await expect(there.incoming).toContainText("Demander l’internat");
    // The notes are in no address any more, and nothing is kept before one says so.
    await expect(there.page).toHaveURL(/\/favoris\/$/);
    expect(await there.keys()).toEqual([]);
    await there.button(/^Ajouter à/).click();
    await expect(there.incoming).toHaveCount(0);
    await there.counts(2);
    await there.reload();
    await expect(there.note(PROGRAMME.name)).toHaveValue("Portes ouvertes le 3 février\nDemander l’internat");
    await expect(there.ambition(PROGRAMME.name)).toHaveValue("projet");
    await expect(there.label(CAMPUS)).toHaveValue("À visiter");
    await there.page.context().close();
  });

  test("no control is out of the page", async ({ favourites, page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await openOn(favourites, THREE);
    for (const drawer of ["Nom, prénom", "Lien et QR code", "Ouvrir un dossier reçu"]) {
      await favourites.unfold(drawer);
    }
    await expect(favourites.qr).toBeVisible();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
});

test("what came can take the place of what is here, and that is taken back", async ({
  favourites,
  browser,
  baseURL,
}) => {
  await openOn(favourites, THREE);
  const link = await favourites.link();
  const there = await elsewhere(browser, baseURL);
  await openOn(there, kept("FOR.626"));
  await there.open(link);
  await there.button(/^Remplacer/).click();
  await there.counts(3);
  await there.undo.click();
  await there.counts(1);
  // And in a dossier of its own, it touches nothing.
  await there.open(link);
  await there.button("L’ouvrir comme nouveau dossier").click();
  await there.counts(3);
  await there.main.getByRole("combobox", { name: "Dossier ouvert" }).selectOption({ label: "Mon dossier" });
  await there.counts(1);
  await there.page.context().close();
});

test("a damaged link says so and changes nothing", async ({ favourites }) => {
  await openOn(favourites, THREE);
  const [address, code] = (await favourites.link()).split("#d=");
  for (const bad of [code.slice(0, -3), `${code.slice(0, 8)}AAAA${code.slice(12)}`, "", "%3Cscript%3E"]) {
    await favourites.open("accessibilite/");
    await favourites.open(`${address}#d=${bad}`);
    await expect(favourites.refused).toContainText("incomplet ou abîmé");
    await favourites.counts(3);
    expect(await favourites.stored()).toBe(THREE);
  }
});

test("things are moved by buttons, and the focus goes with them", async ({ favourites }) => {
  await openOn(favourites, kept(PROGRAMME.id, "FOR.269", "FOR.626"));
  const [first, second, third] = await favourites.order();
  await favourites.up(third).focus();
  await favourites.page.keyboard.press("Enter");
  await expect(favourites.names).toHaveText([first, third, second]);
  await expect(favourites.up(third)).toBeFocused();
  await favourites.page.keyboard.press("Enter");
  await expect(favourites.names).toHaveText([third, first, second]);
  await expect(favourites.up(third)).toHaveAttribute("aria-disabled", "true");
  await favourites.reload();
  await expect(favourites.names).toHaveText([third, first, second]);
});

// The handle has not been seen to work in a browser yet; the buttons do the same.
test.fixme("things are moved by dragging", async ({ favourites }) => {
  await openOn(favourites, kept(PROGRAMME.id, "FOR.269", "FOR.626"));
  const [first, second, third] = await favourites.order();
  await favourites.card(first).locator(".grip").hover();
  await favourites.page.mouse.down();
  // Twice: a browser says that something is over a place only from the second move there.
  await favourites.card(third).getByRole("heading").hover();
  await favourites
    .card(third)
    .getByRole("heading")
    .hover({ position: { x: 5, y: 5 } });
  await favourites.page.mouse.up();
  await expect(favourites.names).toHaveText([second, third, first]);
});

test("two tabs that note different things lose neither", async ({ favourites, context }) => {
  await openOn(favourites, THREE);
  const other = new FavouritesPage(await context.newPage());
  await other.open("favoris/");
  await other.shows("Mes favoris");
  await favourites.note(BTS).fill("dans le premier onglet");
  await other.note(PROGRAMME.name).fill("dans le second ");
  await other.ambition(BTS).selectOption({ label: "Rêve" });
  await expect(other.note(BTS)).toHaveValue("dans le premier onglet");
  await expect(favourites.note(PROGRAMME.name)).toHaveValue("dans le second");
  await expect(favourites.ambition(BTS)).toHaveValue("reve");
  // What is being typed is not touched: its final space is still there.
  await expect(other.note(PROGRAMME.name)).toHaveValue("dans le second ");
});

test("everything is erased only when one says so twice, and comes back", async ({ favourites }) => {
  await openOn(favourites, THREE);
  await favourites.note(BTS).fill("ma note");
  await favourites.unfold("Nom, prénom");
  await favourites.button("Tout effacer").click();
  await expect(favourites.button("Non, ne rien changer")).toBeFocused();
  await favourites.button("Non, ne rien changer").click();
  await favourites.counts(3);
  await favourites.button("Tout effacer").click();
  await favourites.button("Oui, tout effacer").click();
  await expect(favourites.empty).toBeVisible();
  expect(await favourites.stored()).not.toContain("ma note");
  await favourites.undo.click();
  await favourites.counts(3);
  await expect(favourites.note(BTS)).toHaveValue("ma note");
});

test("several dossiers are kept apart", async ({ favourites }) => {
  await openOn(favourites, THREE);
  await favourites.unfold("Nom, prénom");
  await favourites.button("Nouveau dossier").click();
  await favourites.counts(0);
  await favourites.main.getByRole("textbox", { name: "Nom du dossier" }).fill("Léo");
  await favourites.main.getByRole("textbox", { name: "Nom du dossier" }).press("Enter");
  const chooser = favourites.main.getByRole("combobox", { name: "Dossier ouvert" });
  await expect(chooser.getByRole("option")).toHaveText(["Mon dossier", "Léo"]);
  await chooser.selectOption({ label: "Mon dossier" });
  await favourites.counts(3);
  await chooser.selectOption({ label: "Léo" });
  await favourites.button("Supprimer ce dossier").click();
  await favourites.button("Oui, supprimer").click();
  await favourites.counts(3);
  await expect(chooser).toHaveCount(0);
  expect(await favourites.stored()).not.toContain("Léo");
  await favourites.undo.click();
  await expect(chooser.getByRole("option", { name: "Léo" })).toHaveCount(1);
});

for (const [button, name] of [
  ["Télécharger le dossier", "dossier-parcours-campus.json"],
  ["Tableau pour tableur (CSV)", "dossier-parcours-campus.csv"],
]) {
  test(`${name} holds everything, and opens in another browser`, async ({
    favourites,
    page,
    browser,
    baseURL,
  }) => {
    const note = '=1+1 ; "guillemets"';
    await openOn(favourites, THREE);
    await favourites.note(BTS).fill(note);
    await favourites.note(BTS).blur();
    const bytes = await saved(page, () => favourites.button(button).click(), name);
    if (name.endsWith("csv")) expect(bytes.toString()).toContain("\"'=1+1 ; ");

    const there = await elsewhere(browser, baseURL);
    await there.open("favoris/");
    await there.openFile(name, bytes);
    await expect(there.incoming).toContainText("3 éléments");
    expect(await there.keys()).toEqual([]);
    await there.button(/^Ajouter à/).click();
    await there.counts(3);
    await expect(there.note(BTS)).toHaveValue(note);
    await there.page.context().close();
  });
}

test("a hostile file gets a plain message and changes nothing", async ({ favourites, page }) => {
  await openOn(favourites, THREE);
  const head = '{"format":"parcours-campus/dossier","version":';
  for (const [content, message] of [
    ["", "pas un dossier de ce site"],
    ["PK\u0003\u0004\u0000\u00ff", "pas un dossier de ce site"],
    ["<html><script>alert(1)</script>", "pas un dossier de ce site"],
    [`${head}1,"items":[{"key":`, "incomplet ou abîmé"],
    [`${head}1,"items":${"[".repeat(50_000)}`, "incomplet ou abîmé"],
    [`${head}7,"all":[]}`, "version plus récente"],
    [`${head}1,"items":[]}`, "Il est vide"],
    ["x".repeat(1_000_001), "bien plus grand"],
  ]) {
    await favourites.openFile("dossier.json", content);
    await expect(favourites.refused).toContainText(message);
    await favourites.refused.getByRole("button", { name: "Fermer" }).click();
    await expect(favourites.refused).toHaveCount(0);
  }
  expect(await favourites.stored()).toBe(THREE);
  // Words are words, whatever they look like.
  const note = '<img src=x onerror="document.title=1">';
  const items = [{ key: "FOR.626", note }, { key: "javascript:alert(1)" }];
  await favourites.openFile("dossier.json", `${head}1,"items":${JSON.stringify(items)}}`);
  await expect(favourites.incoming).toContainText(note);
  await expect(favourites.incoming).toContainText("1 élément n’a pas été compris");
  await expect(page).toHaveTitle(/^Mes favoris/);
});

test("a dossier too long for a QR code says so, and fits without its notes", async ({ favourites }) => {
  const items = Array.from({ length: 6 }, (_, index) => ({
    key: `FOR.${6100 + index}`,
    kept: 10,
    note: [11, "très long ".repeat(48)],
  }));
  await openOn(favourites, JSON.stringify({ version: 2, dossiers: [{ id: 0, items }] }));
  await favourites.unfold("Lien et QR code");
  await expect(favourites.main.getByText("trop long pour un QR code").first()).toBeVisible();
  await expect(favourites.qr).toBeHidden();
  await favourites.main.getByRole("checkbox", { name: "Avec mes notes" }).uncheck();
  await expect(favourites.main.locator(".share").getByRole("img", { name: "QR code" })).toBeVisible();
});

test("an itinerary is kept as its steps, each with its page", async ({ favourites }) => {
  await openOn(favourites, kept(`itin:3e>${PROGRAMME.id}>FOR.999999`, `itin:3e>${PROGRAMME.id}>FOR.269`));
  const card = favourites.card(`Itinéraire vers : ${BTS}`);
  await expect(card).toContainText("En 3e");
  await expect(
    card.getByRole("listitem").filter({ hasText: PROGRAMME.name }).getByRole("link"),
  ).toBeVisible();
  await expect(card.getByRole("heading").getByRole("link")).toHaveAttribute(
    "href",
    /itineraires\/\?de=3e&vers=FOR\.269/,
  );
  await expect(favourites.main).toContainText("FOR.999999 (Cette fiche n’est plus dans les données.)");
});

test("paper has whose it is, the notes, the day and the code, and no control", async ({
  favourites,
  page,
}) => {
  await openOn(favourites, THREE);
  await favourites.note(BTS).fill("Demander l’internat");
  await favourites.note(BTS).blur();
  await favourites.unfold("Nom, prénom");
  await favourites.main.getByRole("textbox", { name: /^Prénom/ }).fill("Zoé");
  await favourites.main.getByRole("textbox", { name: /^Prénom/ }).blur();
  await page.evaluate(() => {
    window.print = () => (window.printed = true);
  });
  await favourites.button("Imprimer").click();
  expect(await page.evaluate(() => window.printed)).toBe(true);
  await page.emulateMedia({ media: "print" });
  await expect(favourites.main.getByText("Zoé", { exact: true })).toBeVisible();
  await expect(favourites.main.getByText(/^Imprimé le \d.* données \d{4}\./)).toBeVisible();
  await expect(favourites.main.getByText("Demander l’internat", { exact: true }).last()).toBeVisible();
  await expect(favourites.main.locator(".paper-foot svg")).toBeVisible();
  await expect(favourites.main.getByRole("button")).toHaveCount(0);
  await expect(favourites.main.getByRole("textbox")).toHaveCount(0);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test("where the storage is refused, the dossier can still be taken away", async ({
  favourites,
  programme,
  page,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    }),
  );
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  await programme.star(PROGRAMME.name).click();
  await programme.favouritesLink.click();
  await favourites.shows("Mes favoris");
  await favourites.note(PROGRAMME.name).fill("ma note");
  await favourites.note(PROGRAMME.name).blur();
  const save = favourites.button("Télécharger le dossier");
  const bytes = await saved(page, () => save.click(), "dossier-parcours-campus.json");
  expect(JSON.parse(bytes.toString()).items).toMatchObject([{ key: PROGRAMME.id, note: "ma note" }]);
});
