import { SitePage } from "./site.mjs";

export class CampusesPage extends SitePage {
  constructor(page) {
    super(page);
    this.region = this.main.getByRole("combobox", { name: "Région" });
    this.sector = this.main.getByRole("combobox", { name: "Secteur" });
    this.found = this.main.getByRole("status");
    this.map = this.main.getByRole("group", { name: "Carte des régions" });
    this.cards = this.main.getByRole("article");
  }

  card(name) {
    return this.cards.filter({ has: this.page.getByRole("link", { name, exact: true }) });
  }

  link(name) {
    return this.cards.getByRole("link", { name, exact: true });
  }
}
