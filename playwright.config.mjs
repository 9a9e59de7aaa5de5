// End-to-end tests: the released site, unzipped in a sub-folder of a plain server.
// `cargo xtask test --only e2e` builds that site first, then runs this. E2E_URL names a site that already runs.

import { existsSync } from "node:fs";
import { defineConfig } from "@playwright/test";

const port = Number(process.env.E2E_PORT ?? 4173);
const base = process.env.E2E_BASE ?? "/un/dossier/";
const url = process.env.E2E_URL ?? `http://127.0.0.1:${port}${base}`;
const xtask = process.env.XTASK ? `"${process.env.XTASK}"` : "cargo xtask";
const chromium = process.env.CHROME_PATH ?? ["/usr/bin/chromium"].find((path) => existsSync(path));

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "*.spec.mjs",
  outputDir: "target/e2e",
  reporter: [["list"], ["json", { outputFile: "target/e2e.json" }]],
  // A test that fails now and then is a bug of the app or of the test: it is not to be tried again.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  webServer: process.env.E2E_URL
    ? undefined
    : {
        command: `${xtask} static --dir target/site --port ${port}`,
        url,
        timeout: 120_000,
        reuseExistingServer: false,
      },
  use: {
    baseURL: url,
    // Tests that cut or change what comes must see it come; offline.spec.mjs lets the service worker in.
    serviceWorkers: "block",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    // Its snapshots of the page make the browser ask for the icon at a wrong address: an error of the tool's own.
    trace: { mode: "retain-on-failure", snapshots: false, screenshots: true, sources: true },
    launchOptions: {
      executablePath: chromium,
      // Containers have neither sandbox nor graphics card; tests ask nothing of other hosts.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
  projects: [
    {
      name: "desktop",
      use: { viewport: { width: 1280, height: 800 } },
      // Layout at every width and pages without scripts are for the audit (E2E_ALL), which has the time.
      testIgnore: process.env.E2E_ALL ? [] : ["layout.spec.mjs", "without-javascript.spec.mjs"],
    },
    {
      name: "phone",
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
      // What does not depend on the screen, or chooses its own, runs once. E2E_ALL runs the whole suite on the phone
      // too: the audit has the time for it, every change has not.
      grepInvert: /@once/,
      testMatch: process.env.E2E_ALL ? "*.spec.mjs" : [],
    },
  ],
});
