import { expect } from "@playwright/test";
import { SitePage, exactly } from "./site.mjs";

/** Where the session lies in the tab's storage. */
export const KEY = "parcours-campus/entretien";

export class SessionPage extends SitePage {
  constructor(page) {
    super(page);
    this.firstName = this.main.getByLabel("Prénom (facultatif)");
    this.situation = this.main.getByLabel("Situation");
    this.place = this.main.getByLabel("Lieu");
    this.years = this.main.getByLabel("Durée au plus");
    this.wish = this.main.getByRole("combobox", { name: /^Ajouter une formation/ });
    this.wishes = this.main.getByRole("list", { name: "Envies retenues" }).getByRole("button");
    this.proposals = this.main.locator(".session-proposals");
    this.stars = this.proposals.getByRole("button", { name: /dans la sélection|de la sélection/ });
    this.kept = this.main.locator(".shortlist > li");
    this.notes = this.main.getByRole("textbox", { name: /^Note sur/ });
    this.compare = this.main.getByRole("link", { name: "Comparer les formations gardées" });
    this.finish = this.main.getByRole("button", { name: "Terminer l’entretien" });
    this.wipe = this.main.getByRole("button", { name: "Effacer maintenant" });
    this.sheet = page.locator(".sheet");
    this.back = page.getByRole("link", { name: "Revenir à l’entretien" });
    this.warning = page.getByRole("alert").getByText("l’entretien sera effacé");
    this.goOn = page.getByRole("alert").getByRole("button", { name: "Continuer l’entretien" });
  }

  async start(path = "entretien/") {
    await this.open(path);
    await expect(this.firstName).toBeVisible();
  }

  /** Types a wish and takes the suggestion of that name. */
  async wishFor(words, name) {
    await this.wish.fill(words);
    await this.main
      .getByRole("option")
      .filter({ has: this.page.locator(".result-title").filter({ hasText: exactly(name) }) })
      .first()
      .click();
  }

  /** What the tab's own storage holds. */
  stored() {
    return this.page.evaluate((key) => sessionStorage.getItem(key), KEY);
  }

  /** Every text of every storage, keys included. */
  traces() {
    return this.page.evaluate(() =>
      [localStorage, sessionStorage].flatMap((storage) => Object.entries(storage).flat()).join("\n"),
    );
  }
}
