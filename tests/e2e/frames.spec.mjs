// Pages of ours in another site: what the host asks, what its page cannot break, what it is told.

import AxeBuilder from "@axe-core/playwright";
import { PROGRAMME } from "./kinds.mjs";
import { FramePage } from "./pages/frame.mjs";
import { expect, test } from "./fixtures.mjs";

const CAMPUS = { path: "/campus/na-aeronautique/", name: "Aéronautique (Nouvelle-Aquitaine)" };
const SECTOR = "Mobilité, aéronautique, transports terrestres et maritimes";

const script = (baseURL) => `<script src="${new URL("parcours-campus.js", baseURL)}" async></script>`;
const element = (id, attributes) =>
  `<parcours-campus id="${id}" ${attributes}><a href="/repli">Un lien</a></parcours-campus>`;

/** Height that the host gives to a frame of the element. */
const given = (page, id) =>
  page.locator(`#${id}`).evaluate((host) => host.shadowRoot.querySelector("iframe").offsetHeight);

/** Height that the page inside needs. */
const needed = (page, id) =>
  page
    .frameLocator(`#${id} iframe`)
    .locator("body")
    .evaluate((body) => body.offsetHeight);

/** The host gives what the page needs. */
const fits = (page, id) =>
  expect
    .poll(async () => Math.abs((await given(page, id)) - (await needed(page, id))))
    .toBeLessThanOrEqual(1);

// Each frame is a whole app: on a busy machine, two of them take their time.
test.slow();

test.describe("the element", { tag: "@once" }, () => {
  test("two frames follow their own heights in a page with a hostile style", async ({
    page,
    host,
    baseURL,
  }) => {
    await host.show(
      page,
      script(baseURL) +
        element("un", `page="${CAMPUS.path}"`) +
        element("deux", 'page="/secteurs/mobilite/" niveaux="cap" theme="sombre"'),
      { hostile: true },
    );
    const [one, two] = ["un", "deux"].map((id) => new FramePage(page.frameLocator(`#${id} iframe`)));
    await one.shows(CAMPUS.name);
    await page.locator("#deux").scrollIntoViewIfNeeded();
    await two.shows(SECTOR);
    for (const id of ["un", "deux"]) await fits(page, id);
    const heights = await Promise.all(["un", "deux"].map((id) => given(page, id)));
    expect(Math.abs(heights[0] - heights[1])).toBeGreaterThan(50);
    expect(
      await page
        .locator("#un")
        .evaluate((e) => getComputedStyle(e.shadowRoot.querySelector("iframe")).opacity),
    ).toBe("1");
    await expect(page.locator("#un a[href='/repli']")).toBeHidden();

    // A section unfolded, another page: the height follows, and then rests.
    await two.main.getByRole("link", { name: /^CAP/ }).first().click();
    await two.shows(/^CAP/);
    await fits(page, "deux");
    const rest = await given(page, "deux");
    await page.waitForTimeout(700);
    expect(await given(page, "deux")).toBe(rest);
    await fits(page, "un");
  });

  test("strangers are not heard; heights have bounds; a page that grows for ever is no longer followed", async ({
    page,
    host,
    baseURL,
  }) => {
    await host.show(
      page,
      script(baseURL) +
        element("un", `page="${CAMPUS.path}"`) +
        '<iframe id="tiers" srcdoc="<p>tiers</p>"></iframe>',
    );
    await new FramePage(page.frameLocator("#un iframe")).shows(CAMPUS.name);
    await fits(page, "un");
    const before = await given(page, "un");
    const message = { type: "parcours-campus:height", version: 1, height: 4321 };
    await page.evaluate((message) => postMessage(message, "*"), message);
    await page
      .frameLocator("#tiers")
      .locator("body")
      .evaluate((_, message) => parent.postMessage(message, "*"), message);
    const inside = page.frameLocator("#un iframe").locator("body");
    const say = (message) => inside.evaluate((_, message) => parent.postMessage(message, "*"), message);
    for (const wrong of [
      { ...message, version: 2 },
      { ...message, height: "4321" },
      { height: 4321 },
      null,
      "4321",
    ]) {
      await say(wrong);
    }
    await page.waitForTimeout(200);
    expect(await given(page, "un")).toBe(before);
    await say(message);
    await expect.poll(() => given(page, "un")).toBe(4321);
    await say({ ...message, height: 1e9 });
    await expect.poll(() => given(page, "un")).toBe(20_000);
    await say({ ...message, height: -5 });
    await expect.poll(() => given(page, "un")).toBe(120);
    await page.waitForTimeout(1100);
    await inside.evaluate((_, message) => {
      for (let height = 200; height < 10_000; height += 100) parent.postMessage({ ...message, height }, "*");
    }, message);
    await page.waitForTimeout(500);
    expect(await given(page, "un")).toBeLessThan(4500);
  });

  test("taken away and put back, it works again; without the script, a link remains", async ({
    page,
    host,
    baseURL,
  }) => {
    await host.show(page, element("un", `page="${CAMPUS.path}"`));
    await expect(page.getByRole("link", { name: "Un lien" })).toBeVisible();
    await host.show(page, script(baseURL) + element("un", `page="/donnees/"`));
    const frame = new FramePage(page.frameLocator("#un iframe"));
    await frame.shows("Données et sources");
    await page.locator("#un").evaluate((e) => {
      const parent = e.parentNode;
      e.remove();
      postMessage({ type: "parcours-campus:height", version: 1, height: 500 }, "*");
      parent.append(e);
    });
    await frame.shows("Données et sources");
    await fits(page, "un");
    await page.locator("#un").evaluate((e) => e.setAttribute("page", "/accessibilite/"));
    await frame.shows("Déclaration d’accessibilité");
  });
});

test(
  "a sandboxed frame without storage nor origin works, and says what is lost",
  { tag: "@once" },
  async ({ page, host, baseURL }) => {
    // The header that such a frame needs, since each of its requests is from another origin.
    await page.route(`${new URL(baseURL).origin}/**`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), "access-control-allow-origin": "*" },
      });
    });
    const address = new URL(`.${CAMPUS.path}?integration=1&theme=sombre`, baseURL);
    await host.show(
      page,
      `<iframe id="f" sandbox="allow-scripts" title="x" width="360" height="700" src="${address}"></iframe>`,
    );
    const frame = new FramePage(page.frameLocator("#f"));
    await frame.shows(CAMPUS.name);
    const inside = page.frameLocator("#f");
    // A region that says nothing yet is none.
    const alert = inside.getByRole("alert").filter({ hasText: /\S/ });
    await expect(alert).toHaveCount(0);
    await frame.main
      .getByRole("button", { name: /favori/ })
      .first()
      .click();
    await expect(alert).toContainText("refuse d’enregistrer");
    await frame.main.locator(".step-name").first().click();
    await expect(frame.heading).not.toHaveText(CAMPUS.name);
    await frame.foot.getByRole("link", { name: /^Favoris/ }).click();
    await frame.shows("Mes favoris");
    await expect(frame.main).toContainText("rangés à part");
    await expect(frame.main.getByRole("link", { name: CAMPUS.name })).toBeVisible();
  },
);

test("every framed page fits 245, 360 and 800 px, and axe finds nothing", async ({ page, framed }) => {
  for (const [path, heading] of [
    ["", /./],
    ["formations/", "Formations"],
    [`formations/${PROGRAMME.id}/`, PROGRAMME.name],
    [CAMPUS.path.slice(1), CAMPUS.name],
    ["favoris/", "Mes favoris"],
  ]) {
    await page.goto(`${path}?integration=1&niveaux=cap,bac&secteur=mobilite&accent=ff6600`);
    await framed.shows(heading);
    for (const width of [800, 360, 245]) {
      await page.setViewportSize({ width, height: 700 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0].target}`)).toEqual([]);
  }
});

test.describe("colours and font of the host", { tag: "@once" }, () => {
  const look = (page) =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      const of = (name) => style.getPropertyValue(name).trim();
      const body = getComputedStyle(document.body);
      return {
        ground: body.backgroundColor,
        font: body.fontFamily,
        link: of("--link"),
        accent: of("--accent"),
      };
    });

  test("theme, accent and font are taken in; an accent that does not read is shifted, and told", async ({
    page,
    framed,
  }) => {
    const told = [];
    page.on("console", (message) => told.push(message.text()));
    await page.goto("donnees/?integration=1&theme=sombre&accent=ffdd00&police=serif");
    await framed.shows("Données et sources");
    const dark = await look(page);
    expect(dark).toMatchObject({ ground: "rgb(23, 22, 21)", accent: "#ffdd00", link: "#ffdd00" });
    expect(dark.font).toContain("Palatino");
    expect(told.some((line) => /accent #ffdd00 remplacé par #[0-9a-f]{6} sur fond clair/.test(line))).toBe(
      true,
    );
    await page.emulateMedia({ colorScheme: "dark" });
    await page.goto("donnees/?integration=1&theme=clair&accent=ffdd00&police=hote:Ma%20Police");
    await framed.shows("Données et sources");
    const light = await look(page);
    expect(light.ground).toBe("rgb(250, 247, 242)");
    expect(light.accent).not.toBe("#ffdd00");
    expect(light.font).toMatch(/^"Ma Police"/);
  });

  test("values that cannot be used are ignored, and told", async ({ page, framed }) => {
    const told = [];
    page.on("console", (message) => told.push(message.text()));
    await page.goto("donnees/?integration=1&theme=rose&accent=red&police=hote:x;y&academie=poitiers");
    await framed.shows("Données et sources");
    expect(await look(page)).toMatchObject({ ground: "rgb(250, 247, 242)", accent: "#1f5c57" });
    for (const key of ["theme", "accent", "police", "academie"]) {
      expect(
        told.some((line) => line.includes(`le paramètre ${key} est ignoré`)),
        key,
      ).toBe(true);
    }
  });
});

test.describe("links", { tag: "@once" }, () => {
  test("links keep what the host asked, from page to page and after a reload", async ({ page, framed }) => {
    await page.goto(`${CAMPUS.path.slice(1)}?theme=sombre&integration=1&niveaux=cap,bac`);
    await framed.shows(CAMPUS.name);
    await framed.main.locator(".step-name").first().click();
    await expect(framed.heading).not.toHaveText(CAMPUS.name);
    const query = new URL(page.url()).searchParams;
    expect(Object.fromEntries(query)).toEqual({ integration: "1", theme: "sombre", niveaux: "cap,bac" });
    await page.reload();
    await framed.shows(/./);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "sombre");
    const full = new URL(await framed.origin.getAttribute("href"));
    expect([full.search, full.pathname]).toEqual(["", new URL(page.url()).pathname]);
    await page.goBack();
    await framed.shows(CAMPUS.name);
  });

  test("links that the host wants outside open the full site in another tab", async ({
    page,
    framed,
    context,
  }) => {
    await page.goto("formations/?integration=1&liens=externe&niveaux=cap");
    await framed.shows("Formations");
    const opened = context.waitForEvent("page");
    await framed.main.getByRole("article").first().getByRole("link").first().click();
    const tab = await opened;
    await tab.waitForLoadState();
    expect(new URL(tab.url()).search).toBe("");
    expect(new URL(tab.url()).pathname).toMatch(/\/formations\/FOR\.\d+\/$/);
    await expect(framed.heading).toHaveText("Formations");
    await tab.close();
    // More results of the same list are not another page.
    await framed.main.getByRole("link", { name: "Suivant" }).click();
    await expect(page).toHaveURL(/niveaux=cap.*page=2/);
    await framed.shows("Formations");
  });
});

test("limits narrow lists, filters and search, and are said", async ({ page, framed }) => {
  const count = async () =>
    Number((await framed.main.locator(".found").first().innerText()).replace(/\D/g, ""));
  await page.goto("formations/?integration=1");
  await framed.shows("Formations");
  const all = await count();
  await expect(framed.limits).toHaveCount(0);
  await page.goto("formations/?integration=1&secteur=mobilite&academie=13&niveaux=cap");
  await framed.shows("Formations");
  await expect(framed.limits).toContainText("Mobilité");
  await expect(framed.limits).toContainText(/académie\s: Poitiers · CAP/);
  await expect(framed.limits.getByRole("link", { name: /^Voir tout le site/ })).toBeVisible();
  const few = await count();
  expect(few).toBeGreaterThan(0);
  expect(few).toBeLessThan(all / 20);
  await expect(framed.main.getByRole("checkbox", { name: /^Mobilité/ })).toHaveCount(1);
  await expect(framed.main.getByRole("checkbox", { name: /^Matériaux/ })).toHaveCount(0);
  await expect(framed.main.locator("#lieu option")).toHaveText([
    "Tout le périmètre",
    /^Poitiers/,
    /./,
    /./,
    /./,
    /./,
  ]);
  await expect(framed.main.getByRole("article").first()).toContainText("CAP");
  // A choice within the limits, then none: the limits stay.
  await framed.main.getByRole("checkbox", { name: /^Apprentissage/ }).check();
  await expect(page).toHaveURL(/secteur=mobilite&academie=13&niveaux=cap&voie=apprentissage/);
  expect(await count()).toBeLessThanOrEqual(few);
  await page.goto("?integration=1&secteur=mobilite");
  await framed.shows(/./);
  const options = framed.main.getByRole("option");
  await framed.main.getByRole("combobox").first().fill("avion");
  await expect(options.filter({ hasText: /Formation( ·|$)/ }).first()).toBeVisible();
  await framed.main.getByRole("combobox").first().fill("boulanger");
  await expect(options.last()).toContainText("boulanger");
  await expect(options.filter({ hasText: /Formation( ·|$)/ })).toHaveCount(0);
});

test.describe("codes for another site", () => {
  test("the codes that the generator copies work in another site", async ({ page, embed, host, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await embed.open(`integrer/?page=${CAMPUS.path}`);
    await embed.shows("Intégrer Parcours Campus à ton site");
    await embed.field("Thème").selectOption("sombre");
    await embed.field("Secteur").selectOption({ label: SECTOR });
    await embed.main.getByRole("checkbox", { name: "CAP" }).check();
    await embed.field("800 px").check();
    await expect(embed.preview).toHaveAttribute("width", "800");
    await expect(embed.preview).toHaveAttribute(
      "src",
      /integration=1&theme=sombre&secteur=mobilite&niveaux=cap$/,
    );
    await new FramePage(page.frameLocator("iframe")).shows(CAMPUS.name);
    const codes = [];
    for (const name of ["Cadre simple", "Élément avec script", "Carte en image", "Carte en texte"]) {
      await embed.copy(name).click();
      await expect(embed.status.filter({ hasText: "Copié." }).first()).toBeVisible();
      codes.push(await page.evaluate(() => navigator.clipboard.readText()));
      expect(codes.at(-1)).toBe(await embed.code(name).inputValue());
    }
    expect(codes[3]).toMatch(/Source\s: Parcours Campus · données\s\d{4}/);
    await host.show(page, codes[0]);
    await new FramePage(page.frameLocator("iframe")).shows(CAMPUS.name);
    await host.show(page, codes[1]);
    const frame = new FramePage(page.frameLocator("parcours-campus iframe"));
    await frame.shows(CAMPUS.name);
    await expect(frame.limits).toContainText("Mobilité");
    await host.show(page, codes[3]);
    await expect(page.getByRole("link", { name: CAMPUS.name })).toBeVisible();
  });

  test("an accent that cannot be used is told beside the field", async ({ embed }) => {
    await embed.open("integrer/");
    await embed.field("Couleur (six chiffres hexadécimaux)").fill("rouge");
    await embed.field("Couleur (six chiffres hexadécimaux)").blur();
    await expect(embed.main).toContainText(/«\srouge\s» ne convient pas/);
    await embed.field("Couleur (six chiffres hexadécimaux)").fill("ffdd00");
    await embed.field("Couleur (six chiffres hexadécimaux)").blur();
    await expect(embed.main).toContainText(/#[0-9a-f]{6} sur fond clair, #ffdd00 sur fond sombre/);
  });
});
