// What a first visit transfers: exact, so a test. Each ceiling stands beside the goal in tests/budgets.json; a ceiling
// only goes down.

import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "./fixtures.mjs";

const BUDGETS = JSON.parse(readFileSync(new URL("../budgets.json", import.meta.url), "utf8"));

/** What the page asks for until it is of use, by kind of file, in bytes of brotli. */
async function transferred(page, open) {
  const bodies = [];
  page.on("requestfinished", (request) => bodies.push(answered(request)));
  await open();
  await page.waitForLoadState("networkidle");
  return Promise.all(bodies);
}

async function answered(request) {
  const body = await (await request.response()).body();
  const bytes = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  }).length;
  return { url: new URL(request.url()), bytes };
}

const weight = (files, kind) =>
  files.filter(({ url }) => url.pathname.endsWith(kind)).reduce((sum, { bytes }) => sum + bytes, 0);

test("home keeps to its budgets", { tag: "@once" }, async ({ home, page, context }) => {
  const files = await transferred(page, () => home.open());
  expect(new Set(files.map(({ url }) => url.origin)).size, "no other origin").toBe(1);
  expect(await context.cookies(), "no cookie").toEqual([]);
  expect(files.length, "requests").toBeLessThanOrEqual(BUDGETS.requests.ceiling);
  for (const kind of [".wasm", ".js", ".css"]) {
    expect(weight(files, kind), `bytes of ${kind}`).toBeLessThanOrEqual(BUDGETS[kind].ceiling);
  }
  expect(weight(files, ""), "bytes in all").toBeLessThanOrEqual(BUDGETS.home.ceiling);
});
