import { Ladder } from "./ladder.mjs";
import { fact } from "./programme.mjs";
import { SitePage } from "./site.mjs";

export class CampusPage extends SitePage {
  constructor(page) {
    super(page);
    this.ladder = new Ladder(page, this.main);
    this.widen = this.main.getByRole("button", { name: "Montrer tout le secteur" });
    this.narrow = this.main.getByRole("button", { name: "Revenir au cœur du campus" });
    this.sources = this.section("Sources");
  }

  fact(term) {
    return fact(this.main, term);
  }

  section(heading) {
    return this.main
      .locator("section")
      .filter({ has: this.page.getByRole("heading", { level: 2, name: heading }) });
  }
}
