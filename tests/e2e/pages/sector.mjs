import { Ladder } from "./ladder.mjs";
import { SitePage } from "./site.mjs";

export class SectorPage extends SitePage {
  constructor(page) {
    super(page);
    this.ladder = new Ladder(page, this.main);
    this.campuses = this.main.getByRole("article");
  }
}
