// Search: time to build, keystrokes, relevance; every engine on the same labels and queries.

import { flexSearch, fuzzy, miniSearch, ours } from "./engines.mjs";
import { least, percentile } from "./measure.mjs";

/** Judged queries: kind, text, accepted answers. */
function judged(text) {
  return text
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => {
      const [kind, query, accepted = ""] = line.split("\t");
      return { kind, query, accepted: accepted.split(/\s+/).filter(Boolean) };
    });
}

/** What is typed: each query letter by letter, from its second one. */
function strokes(queries, every) {
  return queries
    .filter((_, index) => index % every === 0)
    .flatMap(({ query }) => {
      const letters = [...query];
      return letters.slice(1).map((_, index) => letters.slice(0, index + 2).join(""));
    });
}

/** Whether a key, or the folded title of its record, is accepted. */
function accepts({ accepted }, key, titles) {
  const title = (titles.get(key) ?? "").replaceAll(" ", "_");
  return accepted.some((answer) => (answer.startsWith("~") ? title.includes(answer.slice(1)) : answer === key));
}

function relevance(engine, queries, titles) {
  const meant = queries.filter(({ kind }) => kind !== "nonsense");
  const nonsense = queries.filter(({ kind }) => kind === "nonsense");
  let [first, five] = [0, 0];
  for (const query of meant) {
    const rank = engine.search(query.query).findIndex((key) => accepts(query, key, titles));
    first += rank === 0;
    five += rank >= 0 && rank < 5;
  }
  return {
    asked: meant.length,
    first: (100 * first) / meant.length,
    five: (100 * five) / meant.length,
    nonsense: nonsense.length,
    answered: nonsense.filter(({ query }) => engine.search(query).length > 0).length,
  };
}

/** Keystrokes, each the least of some runs, after a first round over some of them that warms the engine up. */
function keystrokes(engine, typed, runs) {
  for (const text of typed.slice(0, 100)) engine.search(text);
  const times = typed.map((text) => least(runs, () => engine.search(text)));
  return { strokes: times.length, p50: percentile(times, 50), p95: percentile(times, 95) };
}

/** Ours and its peers. `every` leaves queries out of the typing, so that slow engines end. */
export function search(bench, judgedText, every) {
  const labels = JSON.parse(bench.labels());
  const titles = new Map(labels.map(([key, , folded]) => [key, folded]));
  const names = labels.reduce((sum, [, , , others]) => sum + 1 + others.length, 0);
  const queries = judged(judgedText);
  const typed = strokes(queries, every);
  const engines = [ours(bench), miniSearch(labels), flexSearch(labels), fuzzy(labels)].map((engine) => ({
    name: engine.name,
    build: least(5, engine.build),
    ...keystrokes(engine, typed, 3),
    ...relevance(engine, queries, titles),
  }));
  return { records: labels.length, names, engines };
}

/** Ours alone: for a processor slowed down. */
export function typing(bench, judgedText, every) {
  bench.index();
  return keystrokes(ours(bench), strokes(judged(judgedText), every), 3);
}
