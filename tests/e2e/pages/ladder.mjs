// The ladder: rungs that climb, each with its programmes.

import { exactly } from "./site.mjs";

export const MAIN_RUNGS = ["CAP", "Bac", "Bac + 2", "Bac + 3", "Bac + 5"];
export const EMPTY = "Non trouvé dans nos données";

export class Ladder {
  constructor(page, main) {
    this.page = page;
    this.rungs = main
      .locator("ol")
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { level: 3 }) });
    this.names = this.rungs.getByRole("heading", { level: 3 });
    // Folded ones count too.
    this.steps = this.rungs.locator("li.step");
    // What the step says of itself: its places have marks of their own.
    const origins = this.steps.locator("> .origin");
    this.sourced = origins.getByText("du réseau", { exact: true });
    this.computed = origins.getByText("calculé", { exact: true });
  }

  rung(name) {
    const heading = this.page.getByRole("heading", { level: 3 }).filter({ hasText: exactly(name) });
    return this.rungs.filter({ has: heading });
  }

  step(name) {
    const link = this.page.getByRole("link", { name, exact: true });
    return this.rungs.getByRole("listitem").filter({ has: link });
  }
}
