import { SitePage, exactly } from "./site.mjs";

/** Where the dossier lies in the browser's storage. */
export const KEY = "parcours-campus/dossier";

export class FavouritesPage extends SitePage {
  constructor(page) {
    super(page);
    this.cards = this.main.getByRole("article");
    this.names = this.cards.getByRole("heading", { level: 3 });
    this.empty = this.main.getByText("Rien de gardé pour l’instant");
  }

  card(name) {
    return this.cards.filter({
      has: this.page.getByRole("heading", { level: 3 }).filter({ hasText: exactly(name) }),
    });
  }

  section(name) {
    return this.main.locator("section").filter({ has: this.page.getByRole("heading", { level: 2, name }) });
  }

  /** What the browser's storage holds under a key. */
  stored(key = KEY) {
    return this.page.evaluate((key) => localStorage.getItem(key), key);
  }

  store(text, key = KEY) {
    return this.page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
  }

  keys() {
    return this.page.evaluate(() => Object.keys(localStorage).sort());
  }
}
