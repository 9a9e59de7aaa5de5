// The page: a module of the core (z or 3) and the measures that the driver asks for.

import { itineraries } from "./itineraries.mjs";
import { layout } from "./layout.mjs";
import { timed } from "./measure.mjs";
import { search, typing } from "./search.mjs";

const FILES = await (await fetch("files.json")).json();

async function load(name) {
  const { default: init, Bench } = await import(new URL(`${name}/parcours_bench.js`, location.href).href);
  await init();
  const bench = new Bench();
  await Promise.all(
    FILES.map(async (file) => bench.add(file, await (await fetch(`data/${file}`)).text())),
  );
  const read = timed(() => {
    const issues = bench.read();
    if (issues > 0) throw new Error(`${issues} issues in the bundle`);
  });
  return { bench, read };
}

const judged = await (await fetch("judged.tsv")).text();

window.measures = {
  async search(name, every) {
    const { bench, read } = await load(name);
    return { read, ...search(bench, judged, every) };
  },
  async typing(name, every) {
    const { bench } = await load(name);
    return typing(bench, judged, every);
  },
  async itineraries(name) {
    const { bench } = await load(name);
    return itineraries(bench);
  },
  async layout(name) {
    const { bench } = await load(name);
    return layout(bench);
  },
};
window.ready = true;
