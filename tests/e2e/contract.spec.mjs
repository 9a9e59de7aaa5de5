// The table of public addresses: each line opens what it says, today and in every version of the same major number.

import { readFileSync } from "node:fs";
import { expect, test } from "./fixtures.mjs";

const lines = readFileSync(new URL("../../docs/adresses.md", import.meta.url), "utf8")
  .split("\n")
  .map(
    (line) =>
      line.match(/^\| `([^`]*)` *\|[^|]*\| ([^|]+) \|/) ?? line.match(/^\| (`)` \|[^|]*\| ([^|]+) \|/),
  )
  .filter(Boolean)
  .map(([, path, title]) => ({ path: path === "`" ? "" : path, title: title.trim() }));

test("the table is read", { tag: "@once" }, () => {
  expect(lines.length).toBeGreaterThanOrEqual(20);
  expect(lines[0].path).toBe("");
});

for (const { path, title } of lines) {
  test(`« ${path} » opens`, { tag: "@once" }, async ({ site }) => {
    const response = await site.open(path);
    expect(response.status()).toBe(200);
    await site.shows(title === "*" ? /^(?!Cette page n’existe pas|.* inconnue?$).+/ : title);
  });
}

test(
  "a parameter that we do not know has no effect, and stays",
  { tag: "@once" },
  async ({ programmes, page }) => {
    await programmes.open("formations/?niveau=cap&campagne=salon&niveau_inconnu=9");
    await expect(programmes.chip("CAP")).toBeVisible();
    await expect(programmes.chips).toHaveCount(1);
    expect(new URL(page.url()).searchParams.get("campagne")).toBe("salon");
  },
);

test("a closed programme says so and leads to its successor", { tag: "@once" }, async ({ site, page }) => {
  await page.route("**/data/programmes.json", async (route) => {
    const response = await route.fetch();
    const table = JSON.parse(await response.text());
    const row = table.id.indexOf(6143);
    table.state[row] = "closed";
    table.successors[row] = "6048";
    const column = ([name, cells]) =>
      `"${name}":[\n${cells.map((cell) => JSON.stringify(cell)).join(",\n")}\n]`;
    const text = `{\n${Object.entries(table).map(column).join(",\n")}\n}\n`;
    await route.fulfill({ response, body: text });
  });
  await site.open("formations/FOR.6143/");
  const notice = site.main.locator(".notice").filter({ hasText: /n’est plus ouvert/ });
  await expect(notice).toBeVisible();
  await notice.getByRole("link", { name: /aéronautique/ }).click();
  await expect(page).toHaveURL(/formations\/FOR\.6048\/$/);
});
