import { expect } from "@playwright/test";
import { SitePage, exactly } from "./site.mjs";

/** Where the dossier lies in the browser's storage. */
export const KEY = "parcours-campus/dossier";

export class FavouritesPage extends SitePage {
  constructor(page) {
    super(page);
    this.cards = this.main.getByRole("article");
    this.names = this.cards.getByRole("heading", { level: 3 });
    this.qr = this.main.getByRole("img", { name: "QR code du dossier" }).first();
    this.refused = this.main.getByRole("alert").filter({ hasText: "ne peut pas être ouvert" });
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

  /** Names in the order of the list. */
  async order() {
    return (await this.names.allTextContents()).map((name) => name.trim());
  }

  note(name) {
    return this.card(name).getByRole("textbox", { name: /^Ma note/ });
  }

  ambition(name) {
    return this.card(name).getByRole("combobox", { name: /^Ambition/ });
  }

  label(name) {
    return this.card(name).getByRole("combobox", { name: /^Rubrique/ });
  }

  up(name) {
    return this.card(name).getByRole("button", { name: /^Monter/ });
  }

  down(name) {
    return this.card(name).getByRole("button", { name: /^Descendre/ });
  }

  button(name) {
    return this.main.getByRole("button", { name });
  }

  /** Opens a drawer of the page. */
  async unfold(name) {
    await this.main.locator("summary").filter({ hasText: name }).click();
  }

  /** The link that the QR code holds. */
  async link() {
    await this.unfold("Lien et QR code");
    await expect(this.qr).toBeVisible();
    return this.main.getByRole("textbox", { name: "Lien du dossier" }).inputValue();
  }

  /** The dossier that came and waits for a decision. */
  get incoming() {
    return this.main.getByRole("region", { name: "Tu as reçu un dossier" });
  }

  /** Opens a file of these bytes. */
  async openFile(name, content) {
    await this.main
      .locator("input[type=file]")
      .setInputFiles({ name, mimeType: "", buffer: Buffer.from(content) });
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
