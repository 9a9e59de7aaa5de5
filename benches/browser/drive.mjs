// Runs measures in a browser and prints what they give, in JSON.
//   node drive.mjs FOLDER MEASURE…      a measure: NAME:MODULE[:EVERY[:SLOWDOWN]]

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { getPriority, setPriority } from "node:os";
import { extname, join, normalize } from "node:path";

import { chromium } from "playwright-core";

const [folder, ...measures] = process.argv.slice(2);
const KINDS = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };

// Isolated, so that the browser's clock tells microseconds rather than tenths of milliseconds.
const ISOLATED = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

const server = createServer(async (request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  try {
    const body = await readFile(join(folder, path === "/" ? "index.html" : path));
    response.writeHead(200, { "Content-Type": KINDS[extname(path)] ?? "text/html", ...ISOLATED });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
});

/** Chromium gives its pages a priority of its own: they get that of this program. */
async function prioritise() {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  for (const { id } of processInfo) {
    try {
      setPriority(id, getPriority());
    } catch {
      // The process has ended, or the system does not let us: then it runs as it is.
    }
  }
}

const results = {};
try {
  for (const measure of measures) {
    const [name, module, every = "1", slowdown = "1"] = measure.split(":");
    // A page each: what one leaves in memory does not slow the next.
    const page = await browser.newPage();
    page.on("pageerror", (error) => console.error(error));
    page.setDefaultTimeout(0);
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction("window.ready");
    const session = await page.context().newCDPSession(page);
    await prioritise();
    await session.send("Emulation.setCPUThrottlingRate", { rate: Number(slowdown) });
    results[measure] = await page.evaluate(
      ([name, module, every]) => window.measures[name](module, every),
      [name, module, Number(every)],
    );
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
console.log(JSON.stringify({ browser: browser.version(), results }));
