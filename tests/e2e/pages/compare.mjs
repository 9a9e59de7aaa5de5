import { SitePage, exactly } from "./site.mjs";

export class ComparePage extends SitePage {
  constructor(page) {
    super(page);
    this.table = this.main.getByRole("table");
    this.columns = this.table.getByRole("columnheader").getByRole("link");
    this.rows = this.table.getByRole("row");
    this.search = this.main.getByRole("combobox", { name: "Ajouter une formation" });
    this.place = this.main.getByRole("combobox", { name: "Près de quel endroit ?" });
    this.favourites = this.main.getByRole("group", { name: "Depuis tes favoris" });
    this.empty = this.main.getByText("Rien à comparer pour l’instant");
  }

  /** The row of a question, whatever its verdict. */
  row(question) {
    return this.rows.filter({ has: this.page.getByRole("rowheader", { name: question }) });
  }

  /** Its answers, a column each. */
  cells(question) {
    return this.row(question).getByRole("cell");
  }

  /** « différent », « identique » or « incomplet ». */
  verdict(question) {
    return this.row(question).getByRole("rowheader");
  }

  remove(name) {
    return this.table.getByRole("button", {
      name: new RegExp(`^Retirer de la comparaison\\s: ${exactly(name).source.slice(1, -1)}$`),
    });
  }

  async add(words, name) {
    await this.search.fill(words);
    await this.main
      .getByRole("option")
      .filter({ hasText: exactly(name) })
      .or(this.main.getByRole("option", { name: new RegExp(`^${name}`) }))
      .first()
      .click();
  }
}
