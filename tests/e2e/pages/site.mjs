// What every page of the site has: header, heading, messages, footer.

import { expect } from "@playwright/test";

/** A text as a pattern: whatever its spaces (French ones do not break), and nothing around it. */
export const exactly = (text) => new RegExp(`^\\s*${spaced(text)}\\s*$`);

/** The same, with anything around it. */
export const including = (text) => new RegExp(spaced(text));

const spaced = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** A whole number as the site writes it: a space between thousands. */
export const figure = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, " ");

/** The number that a text shows. */
export const numberIn = (text) => Number(text.replace(/\D/g, ""));

export class SitePage {
  constructor(page) {
    this.page = page;
    this.main = page.getByRole("main");
    this.heading = this.main.getByRole("heading", { level: 1 });
    this.menu = page.getByRole("navigation", { name: "Menu principal" });
    this.favouritesLink = this.menu.getByRole("link", { name: /^Favoris/ });
    this.skipLink = page.getByRole("link", { name: "Aller au contenu" });
    this.loading = page.getByText("Chargement des données…");
    this.failure = page.getByRole("alert").filter({ hasText: "Les données n’ont pas pu être chargées" });
    this.retry = page.getByRole("button", { name: "Réessayer" });
    // A region that says nothing yet is none.
    this.notice = page.getByRole("alert").filter({ hasText: /\S/ });
    this.toast = page.getByRole("status").filter({ hasText: "tes favoris" });
    this.undo = page.getByRole("button", { name: "Annuler" });
  }

  /** Opens an address below the folder of the site, and waits until the app has taken the page over. */
  async open(path = "") {
    const response = await this.page.goto(path);
    await this.started();
    return response;
  }

  async reload() {
    await this.page.reload();
    await this.started();
  }

  /** The app runs: what the file showed before it has given way. */
  async started() {
    await expect(this.page.locator("#avant")).toHaveCount(0);
    await expect(this.menu).toBeVisible();
  }

  /** The page shows this heading and has all its data. */
  async shows(heading) {
    await expect(this.heading).toHaveText(typeof heading === "string" ? exactly(heading) : heading);
    await expect(this.loading).toHaveCount(0);
  }

  /** The link of the header says how many records are kept. */
  async counts(kept) {
    await expect(this.favouritesLink).toHaveAccessibleName(
      new RegExp(`\\b${kept}\\s${kept < 2 ? "favori" : "favoris"}$`),
    );
  }

  /** The control that keeps or removes a record. */
  star(name) {
    return this.main.getByRole("button", { name: new RegExp(`favoris?.*${including(name).source}`, "i") });
  }

  async expectKept(name, kept = true) {
    await expect(this.star(name)).toHaveAttribute("aria-pressed", String(kept));
  }
}
