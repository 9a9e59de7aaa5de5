// Starts the app in a release: what Trunk writes into the page, as a file, so that the page needs no inline script.
//
// `glue` is what wasm-bindgen wrote; xtask bundles both, and defines WASM (a file beside this one) and RELEASE.

import init from "glue";
import { prefetch } from "./prefetch.js";
import "./offline.js";

const start = (cache) => init({ module_or_path: fetch(new URL(WASM, import.meta.url), { cache }) });

prefetch(new URL(".", import.meta.url));
// A file cut on its way may be what the browser keeps: it is asked of the server once more.
start("default").catch(() => start("reload"));
