import { expect } from "@playwright/test";
import { SitePage, exactly } from "./site.mjs";

/** Itineraries: the question, the numbered list of ways, and their drawing. */
export class ItinerariesPage extends SitePage {
  constructor(page) {
    super(page);
    this.from = page.getByLabel("Je suis en…");
    this.aim = page.getByRole("combobox", { name: "Un diplôme ou un métier" });
    this.far = page.getByRole("button", { name: "Jusqu’où puis-je aller ?" });
    this.preferences = page.getByText("Préférences", { exact: true });
    this.place = page.getByLabel("Lieu", { exact: true });
    this.town = page.getByLabel("Ville qui a un établissement");
    this.km = page.getByLabel("À moins de");
    this.aroundMe = page.getByRole("button", { name: "Autour de moi" });
    this.ways = this.main.locator("li.way");
    this.drawing = this.main.locator("figure.drawing");
    this.items = this.drawing.locator("svg [data-i]");
    this.about = this.drawing.locator("figcaption");
    this.frame = this.drawing.locator(".drawing-frame");
  }

  /** A way of the list, counted from 1. */
  way(number) {
    return this.ways.nth(number - 1);
  }

  /** The steps of a way, in their order. */
  steps(number) {
    return this.way(number).locator("li.stage .stage-head a");
  }

  order(name) {
    return this.page.getByRole("radio", { name, exact: true });
  }

  /** The control that shows a way on the drawing. */
  look(number) {
    return this.way(number).getByRole("button", { name: /^Voir sur le schéma/ });
  }

  /** An item of the drawing by the start of what a screen reader says of it. */
  item(name) {
    return this.drawing.getByRole("button", { name: new RegExp(`^${name}`) });
  }

  /** The option of the search box that has this title. */
  option(title) {
    return this.page
      .getByRole("option")
      .filter({ has: this.page.locator(".result-title").filter({ hasText: exactly(title) }) });
  }

  async answered() {
    await expect(this.ways.first()).toBeVisible({ timeout: 30_000 });
  }
}
