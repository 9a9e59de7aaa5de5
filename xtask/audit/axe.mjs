// axe on pages of a site, in both themes, framed and not.
//   node axe.mjs SITE PAGE…      ends with an error when axe found something

import AxeBuilder from "@axe-core/playwright";
import { chromium } from "@playwright/test";

const [site, ...pages] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});

let found = 0;
for (const colorScheme of ["light", "dark"]) {
  const context = await browser.newContext({ colorScheme, locale: "fr-FR", reducedMotion: "reduce" });
  for (const path of pages.flatMap((page) => [page, `${page}?integration=1`])) {
    const page = await context.newPage();
    await page.goto(site + path, { waitUntil: "networkidle" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, help, nodes } of violations) {
      console.log(`/${path} (${colorScheme}): ${id}: ${help}`);
      for (const node of nodes.slice(0, 5)) console.log(`    ${node.target.join(" ")}`);
    }
    found += violations.length;
    await page.close();
  }
  await context.close();
}
await browser.close();
console.log(`axe: ${found} violations on ${pages.length} pages, in both themes, framed and not`);
process.exitCode = found === 0 ? 0 : 1;
