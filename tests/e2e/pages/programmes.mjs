import { expect } from "@playwright/test";
import { SitePage, figure, including, numberIn } from "./site.mjs";

export class ProgrammesPage extends SitePage {
  constructor(page) {
    super(page);
    this.words = page.getByRole("searchbox", { name: "Mots à chercher" });
    this.filters = page.getByRole("region", { name: "Filtres" });
    this.unfold = this.filters.getByRole("button", { name: "Filtrer" });
    this.found = this.main.getByRole("status");
    this.cards = this.main.getByRole("article");
    this.names = this.cards.getByRole("heading", { level: 3 });
    this.chips = this.main.getByRole("list", { name: "Filtres choisis" });
    this.clear = this.chips.getByRole("button", { name: "Effacer les filtres" });
    this.pages = page.getByRole("navigation", { name: "Pages de résultats" });
    this.place = this.filters.getByRole("combobox", { name: "Lieu" });
  }

  /** The list says this many programmes. */
  async finds(count) {
    await expect(this.found).toHaveText(
      new RegExp(`^${figure(count).replaceAll(" ", "\\s")}\\sformations?$`),
    );
  }

  async count() {
    await expect(this.found).toHaveText(/formation/);
    return numberIn(await this.found.innerText());
  }

  /** On a phone the filters are folded. */
  async openFilters() {
    await expect(this.filters).toBeVisible();
    if ((await this.unfold.isVisible()) && (await this.unfold.getAttribute("aria-expanded")) !== "true") {
      await this.unfold.click();
    }
  }

  /** The box of a choice, whatever the count beside it. */
  choice(group, label) {
    return this.filters
      .getByRole("group", { name: group })
      .getByRole("checkbox", { name: new RegExp(`^${including(label).source}\\s*[\\d\\s]+$`) });
  }

  /** The count beside a choice. */
  async promised(group, label) {
    const name = await this.choice(group, label).evaluate((box) => box.closest("label").innerText);
    return numberIn(name.split("\n").at(-1));
  }

  /** An entry of the list of places, whatever the count beside it. */
  option(label) {
    return this.place.getByRole("option", {
      name: new RegExp(`^${including(label).source}\\s*\\([\\d\\s]+\\)$`),
    });
  }

  async promisedAt(label) {
    return numberIn((await this.option(label).textContent()).split("(").at(-1));
  }

  async choosePlace(label) {
    await this.place.selectOption(await this.option(label).getAttribute("value"));
  }

  chip(name) {
    return this.chips.getByRole("button", {
      name: new RegExp(`^Retirer le filtre ${including(name).source}$`),
    });
  }

  card(name) {
    return this.cards.getByRole("link", { name, exact: true });
  }
}
