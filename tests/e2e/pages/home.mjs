import { SitePage } from "./site.mjs";

export const HEADING = "Trouve ton chemin, du CAP à bac + 5";

export class HomePage extends SitePage {
  constructor(page) {
    super(page);
    this.words = page.getByRole("combobox", { name: "Chercher une formation, un métier" });
    this.results = page.getByRole("listbox", { name: "Résultats" }).getByRole("option");
    this.submit = page.getByRole("button", { name: "Chercher" });
    this.sectors = page.getByRole("region", { name: "Les 12 secteurs des campus" }).getByRole("link");
    this.ladder = page.getByRole("region", { name: "L’échelle des diplômes" }).getByRole("link");
  }

  async search(words) {
    await this.words.fill(words);
    await this.submit.click();
  }
}
