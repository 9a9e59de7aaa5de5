import { fact } from "./programme.mjs";
import { SitePage } from "./site.mjs";

export class InstitutionPage extends SitePage {
  constructor(page) {
    super(page);
    this.taught = this.main.getByRole("listitem").filter({ has: page.getByText(/^(.* · )?données \d{4}$/) });
  }

  fact(term) {
    return fact(this.main, term);
  }
}
