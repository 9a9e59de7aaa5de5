// A framed page: in a host's frame, or opened by itself.

import { expect } from "@playwright/test";
import { exactly } from "./site.mjs";

export class FramePage {
  /** `inside` is a page, or the locator of a host's frame. */
  constructor(inside) {
    this.inside = inside;
    this.main = inside.getByRole("main");
    this.heading = this.main.getByRole("heading", { level: 1 });
    this.menu = inside.getByRole("navigation", { name: "Menu principal" });
    this.limits = inside.getByRole("complementary", { name: "Périmètre" });
    this.foot = inside.getByRole("contentinfo");
    this.origin = this.foot.getByRole("link", { name: /^Parcours Campus · données\s\d{4}/ });
    this.loading = inside.getByText("Chargement des données…");
  }

  /** The app runs in its frame, with this heading and all its data. */
  async shows(heading) {
    await expect(this.origin).toBeVisible({ timeout: 30_000 });
    await expect(this.menu).toHaveCount(0);
    await expect(this.heading).toHaveText(typeof heading === "string" ? exactly(heading) : heading);
    await expect(this.loading).toHaveCount(0);
  }
}
