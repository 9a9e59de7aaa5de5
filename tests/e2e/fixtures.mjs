// What every test has: page objects, and a watch over the manners of the site.
//
// In any test, whatever it is about: no request leaves our origin, no cookie is set, the console shows no error,
// and no record of the bundle is lost.

import { test as base, expect } from "@playwright/test";
import { CampusPage } from "./pages/campus.mjs";
import { CampusesPage } from "./pages/campuses.mjs";
import { ComparePage } from "./pages/compare.mjs";
import { DataPage } from "./pages/data.mjs";
import { EmbedPage } from "./pages/embed.mjs";
import { FavouritesPage } from "./pages/favourites.mjs";
import { FramePage } from "./pages/frame.mjs";
import { Host } from "./host.mjs";
import { HomePage } from "./pages/home.mjs";
import { InstitutionPage } from "./pages/institution.mjs";
import { ItinerariesPage } from "./pages/itineraries.mjs";
import { ProgrammePage } from "./pages/programme.mjs";
import { ProgrammesPage } from "./pages/programmes.mjs";
import { SectorPage } from "./pages/sector.mjs";
import { SessionPage } from "./pages/session.mjs";
import { SitePage } from "./pages/site.mjs";

export { expect };

const page =
  (Kind) =>
  async ({ page }, use) =>
    use(new Kind(page));

export const test = base.extend({
  site: page(SitePage),
  home: page(HomePage),
  programmes: page(ProgrammesPage),
  programme: page(ProgrammePage),
  campuses: page(CampusesPage),
  campus: page(CampusPage),
  sector: page(SectorPage),
  institution: page(InstitutionPage),
  itineraries: page(ItinerariesPage),
  favourites: page(FavouritesPage),
  compare: page(ComparePage),
  session: page(SessionPage),
  data: page(DataPage),
  embed: page(EmbedPage),
  framed: page(FramePage),

  /** Another site, that shows our pages in its own. */
  host: async ({ manners }, use) => {
    const host = await Host.start();
    manners.visit(host.origin);
    await use(host);
    await host.stop();
  },

  /** A file of the bundle as the site serves it. */
  bundle: async ({ request }, use) => {
    await use(async (path) => {
      const response = await request.get(`data/${path}`);
      expect(response.status(), path).toBe(200);
      return response.json();
    });
  },

  /** Watches every page of the test; `expectError` names an error that the test causes on purpose,
   * `visit` another site that it goes to. */
  manners: [
    async ({ context, baseURL }, use) => {
      const origin = new URL(baseURL).origin;
      const [foreign, errors, expected, origins] = [[], [], [], [origin]];
      const note = (address) => {
        const url = new URL(address);
        if (!["data:", "blob:"].includes(url.protocol) && !origins.includes(url.origin))
          foreign.push(address);
      };
      context.on("request", (request) => note(request.url()));
      context.on("page", (opened) => opened.on("websocket", (socket) => foreign.push(socket.url())));
      context.on("console", (message) => {
        const text = message.text();
        // The app warns of each record of the bundle that it cannot read: none may be lost so.
        const lost = message.type() === "warning" && /^data\/.*\.json/.test(text);
        if (message.type() === "error" || lost) errors.push(`${text} (${message.location().url})`);
      });
      context.on("weberror", (error) => errors.push(String(error.error())));
      await use({
        expectError: (pattern) => expected.push(pattern),
        visit: (origin) => origins.push(origin),
      });
      expect(foreign, "requests to another origin").toEqual([]);
      expect(
        errors.filter((error) => !expected.some((pattern) => pattern.test(error))),
        "errors in the console",
      ).toEqual([]);
      expect(await context.cookies(), "cookies").toEqual([]);
    },
    { auto: true },
  ],
});
