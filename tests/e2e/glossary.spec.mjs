// Words of the trade: explained where they stand, and all on one page.

import { expect, test } from "./fixtures.mjs";
import { PROGRAMME } from "./kinds.mjs";

test("a word is explained where it stands, on demand, by keyboard", async ({ programme, page }) => {
  await programme.open(`formations/${PROGRAMME.id}/`);
  await programme.shows(PROGRAMME.name);
  const word = programme.main.getByRole("button", { name: "RNCP", exact: true });
  const meaning = programme.main.getByText(/Répertoire national des certifications professionnelles/);
  await expect(word).toHaveAttribute("aria-expanded", "false");
  await expect(meaning).toHaveCount(0);
  await word.focus();
  await page.keyboard.press("Enter");
  await expect(word).toHaveAttribute("aria-expanded", "true");
  await expect(meaning).toBeVisible();
  await expect(word).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(meaning).toHaveCount(0);
  await expect(word).toBeFocused();
});

test("the glossary is reached from every foot", async ({ home, page }) => {
  await home.open("");
  await page.getByRole("contentinfo").getByRole("link", { name: "Glossaire" }).click();
  await expect(home.heading).toHaveText("Glossaire");
  await expect(page.getByRole("term")).not.toHaveCount(0);
  await expect(page.getByRole("term").filter({ hasText: /^VAE$/ })).toHaveCount(1);
});
