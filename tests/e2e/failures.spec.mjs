// Data files that do not come, come cut, or are of another version: said, with a way to try again that works.

import { INSTITUTION, PROGRAMME } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";
import { SitePage } from "./pages/site.mjs";

const cut = async (route) => {
  const response = await route.fetch();
  const text = await response.text();
  await route.fulfill({ response, body: text.slice(0, Math.floor(text.length / 2)) });
};

const FAULTS = {
  "does not come": { fault: (route) => route.abort("internetdisconnected"), help: "Vérifie ta connexion" },
  "meets a fault of the server": {
    fault: (route) => route.fulfill({ status: 500 }),
    help: "Vérifie ta connexion",
  },
  "comes cut": { fault: cut, help: "incomplet ou abîmé" },
  "comes empty": { fault: (route) => route.fulfill({ status: 200, body: "" }), help: "incomplet ou abîmé" },
  "is a page of another network": {
    fault: (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Connexion au Wi-Fi</p>" }),
    help: "incomplet ou abîmé",
  },
};

/** Each page with the files that it needs, and a text that shows once they are there. */
const NEEDS = [
  ["formations/", "data/programmes.json", /^5\s776\sformations$/],
  ["formations/", "data/places.json", /^5\s776\sformations$/],
  ["campus/", "data/campuses.json", /labellisés ou en projet/],
  ["campus/na-ferrocampus/", "data/campus-details.json", "Ce que l’on en sait"],
  ["campus/na-ferrocampus/", "data/places.json", "du réseau"],
  ["secteurs/tourisme/", "data/reference.json", "Les campus de ce secteur"],
  [`etablissements/${INSTITUTION.uai}/`, "data/institutions.json", INSTITUTION.uai],
  [`formations/${PROGRAMME.id}/`, "data/outcomes.json", /Non communiqué pour cette formation/],
  ["donnees/", "data/manifest.json", /^Version 20/],
  ["metiers/MET.23/", "data/occupations.json", "I1602"],
];

const attempt = async ({ site, page, manners }, path, file, { fault, help }, sign) => {
  manners.expectError(/^data\//);
  manners.expectError(/Failed to load resource/);
  await page.route(`**/${file}`, fault);
  await site.open(path);
  await expect(site.failure).toBeVisible();
  await expect(site.failure).toContainText(help);
  // The page is still a page: a heading, and the way to others.
  await expect(site.heading).toHaveCount(1);
  await expect(site.menu).toBeVisible();
  // Trying again while it lasts says so again.
  await site.retry.click();
  await expect(site.failure).toBeVisible();
  await page.unroute(`**/${file}`);
  await site.retry.click();
  await expect(site.main.getByText(sign).first()).toBeVisible();
  await expect(site.failure).toHaveCount(0);
};

for (const [how, fault] of Object.entries(FAULTS)) {
  test(`a file that ${how}: it is said, and trying again works`, async ({ site, page, manners }) => {
    await attempt(
      { site, page, manners },
      "formations/",
      "data/programmes.json",
      fault,
      /^5\s776\sformations$/,
    );
  });
}

for (const [path, file, sign] of NEEDS) {
  test(
    `${path} without ${file}: it is said, and trying again works`,
    { tag: "@once" },
    async ({ site, page, manners }) => {
      await attempt({ site, page, manners }, path, file, FAULTS["comes cut"], sign);
    },
  );
}

test("a bundle of another version asks to reload, not to try again", async ({ site, page, bundle }) => {
  const manifest = await bundle("manifest.json");
  await page.route("**/data/manifest.json", (route) => route.fulfill({ json: { ...manifest, schema: 999 } }));
  await site.open("donnees/");
  await expect(site.failure).toContainText("Le site a été mis à jour");
  await page.unroute("**/data/manifest.json");
  await page.getByRole("button", { name: "Recharger la page" }).click();
  await expect(site.main.getByText(/^Version 20/)).toBeVisible();
});

test("the home page can be searched even where its figures do not come", async ({
  home,
  programmes,
  page,
  manners,
}) => {
  manners.expectError(/Failed to load resource/);
  await page.route("**/data/manifest.json", (route) => route.abort());
  await home.open();
  await expect(home.sectors).toHaveCount(12);
  await home.search("CAP aéronautique");
  await programmes.shows("Formations");
});

test("one record that cannot be read does not take the others away", async ({
  programmes,
  page,
  bundle,
  manners,
}) => {
  manners.expectError(/^data\/programmes\.json/);
  const { counts } = await bundle("manifest.json");
  await page.route("**/data/programmes.json", async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replace("\n6143,\n", "\nXXX,\n") });
  });
  await programmes.open("formations/");
  await programmes.finds(counts.programmes - 1);
});

test("a file none of whose records can be read is a failure, not an empty answer", async ({
  site,
  page,
  manners,
}) => {
  manners.expectError(/^data\/outcomes/);
  await page.route("**/data/outcomes.json", (route) => route.fulfill({ body: '[\n"?",\n"?"\n]\n' }));
  await site.open(`formations/${PROGRAMME.id}/`);
  await expect(site.failure).toBeVisible();
});

test("while data come, the page that one goes to says so", async ({ page, context }) => {
  const site = new SitePage(page);
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await context.route("**/data/programmes.json", async (route) => {
    await held;
    await route.continue();
  });
  await site.open("");
  await site.menu.getByRole("link", { name: "Formations" }).click();
  await expect(site.loading).toBeVisible();
  await expect(site.heading).toHaveText("Formations");
  release();
  await expect(site.loading).toHaveCount(0);
});
