// Itineraries: a fixed set of questions on the national graph, ours and two other ways to answer them.

import { least, percentile } from "./measure.mjs";

/** Questions that the peers are asked too: they take long. */
const PEERS_ASKED = 25;

export function itineraries(bench) {
  const [own, same, shortest, exhausted] = [[], [], [], []];
  let [cut, answered] = [0, 0];
  const count = bench.graph();
  for (let question = 0; question < Math.min(count, 30); question++) bench.ask(question);
  for (let question = 0; question < count; question++) {
    const time = least(5, () => bench.ask(question));
    own.push(time);
    const found = bench.ask(question);
    answered += found > 0;
    if (found === 0 || same.length === PEERS_ASKED || !bench.prepare(question)) continue;
    const longest = bench.longest(question);
    same.push(time);
    shortest.push(least(2, () => bench.k_shortest(found)));
    exhausted.push(least(1, () => (cut += !bench.exhaust(longest))));
  }
  return {
    questions: count,
    answered,
    p50: percentile(own, 50),
    p95: percentile(own, 95),
    worst: percentile(own, 100),
    peers_asked: same.length,
    same_p95: percentile(same, 95),
    petgraph_p95: percentile(shortest, 95),
    exhaustive_p95: percentile(exhausted, 95),
    cut,
  };
}
