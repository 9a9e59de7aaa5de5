// The page that makes codes for another site.

import { SitePage } from "./site.mjs";

export class EmbedPage extends SitePage {
  constructor(page) {
    super(page);
    this.preview = this.main.getByTitle("Aperçu du cadre");
    this.status = this.main.getByRole("status");
  }

  field(name) {
    // The label of a list holds its choices too.
    return this.main.getByLabel(new RegExp(`^${name.replace(/[()]/g, "\\$&")}`));
  }

  code(name) {
    return this.main.getByRole("textbox", { name });
  }

  copy(name) {
    return this.main.getByRole("button", { name: `Copier : ${name}` });
  }
}
