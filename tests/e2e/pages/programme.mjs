import { SitePage } from "./site.mjs";

export class ProgrammePage extends SitePage {
  constructor(page) {
    super(page);
    this.places = this.main
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "Où se former" }) });
    this.outcomes = this.main
      .locator("section")
      .filter({ has: page.getByRole("heading", { name: "Que deviennent ceux qui la suivent ?" }) });
  }

  /** The value of a term in the facts. */
  fact(term) {
    return fact(this.main, term);
  }

  /** A région of the list of places, folded or not. */
  region(name) {
    return this.places.getByRole("group").filter({ hasText: name });
  }
}

/** The value beside a term of a description list. */
export function fact(main, term) {
  const terms = main.getByRole("term").filter({ hasText: new RegExp(`^${term}$`) });
  return main
    .locator("dl > div")
    .filter({ has: terms.page().getByText(term, { exact: true }) })
    .getByRole("definition");
}
