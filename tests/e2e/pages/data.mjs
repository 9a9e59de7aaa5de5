import { SitePage } from "./site.mjs";
import { fact } from "./programme.mjs";

export class DataPage extends SitePage {
  constructor(page) {
    super(page);
    this.sources = this.main.getByRole("table").getByRole("row");
  }

  figure(term) {
    return fact(this.main, term);
  }
}
