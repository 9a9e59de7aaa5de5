// What a release may load: its own files, by a policy that every page passes.

import { KINDS } from "./kinds.mjs";
import { expect, test } from "./fixtures.mjs";

test.skip(
  process.env.E2E_URL !== undefined && process.env.E2E_ENTRY_PAGES === undefined,
  "the policy is written by the release",
);

const watch = (page) =>
  page.addInitScript(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      window.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    );
  });

const policy = async (page) => {
  const content = await page
    .locator("meta[http-equiv=Content-Security-Policy]")
    .first()
    .getAttribute("content");
  return Object.fromEntries(content.split(";").map((part) => part.trim().split(/\s+(.*)/)));
};

for (const { kind, path, heading } of KINDS) {
  test(`${kind}: no violation of a strict policy`, { tag: "@once" }, async ({ site, page }) => {
    await watch(page);
    await site.open(path);
    await site.shows(heading);
    const said = await policy(page);
    expect(said["default-src"]).toBe("'none'");
    expect(said["script-src"]).toBe("'self' 'wasm-unsafe-eval'");
    expect(said["style-src"]).toBe("'self'");
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  });
}

test(
  "the page of an unknown address passes too, its one script named",
  { tag: "@once" },
  async ({ site, page, manners }) => {
    manners.expectError(/status of 404/);
    await watch(page);
    await site.open("nimporte/quoi/");
    await site.shows("Cette page n’existe pas");
    expect((await policy(page))["script-src"]).toMatch(
      /^'self' 'wasm-unsafe-eval'( 'sha256-[\w+/=]+')?$|^'self' 'sha256-[\w+/=]+' 'wasm-unsafe-eval'$/,
    );
    expect(await page.evaluate(() => window.violations)).toEqual([]);
  },
);

test(
  "the policy stops what it should: an inline script, an inline style",
  { tag: "@once" },
  async ({ site, page, manners }) => {
    manners.expectError(/Content Security Policy/);
    await watch(page);
    await site.open("donnees/");
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", '<p style="color: red">x</p>');
      const script = document.createElement("script");
      script.textContent = "window.ran = true";
      document.body.append(script);
    });
    expect(await page.evaluate(() => window.ran)).toBeUndefined();
    await expect.poll(() => page.evaluate(() => window.violations.length)).toBe(2);
  },
);

test(
  "scripts and styles carry checksums, and no referrer leaves",
  { tag: "@once" },
  async ({ site, page }) => {
    await site.open("");
    for (const loaded of await page.locator("head script[src]").all()) {
      await expect(loaded).toHaveAttribute("integrity", /^sha384-/);
    }
    await expect(page.locator("meta[name=referrer]")).toHaveAttribute("content", "same-origin");
  },
);
