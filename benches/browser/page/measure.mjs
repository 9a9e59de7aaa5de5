// Times in milliseconds, and what is made of them.

/** The value below which so many hundredths of the times lie. */
export function percentile(times, hundredths) {
  const sorted = Float64Array.from(times).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * hundredths) / 100))] ?? 0;
}

/** How long something takes. */
export function timed(what) {
  const start = performance.now();
  what();
  return performance.now() - start;
}

/** The least of some runs: what else the machine does only ever adds to a time. */
export function least(runs, what) {
  let best = Infinity;
  for (let run = 0; run < runs; run++) best = Math.min(best, timed(what));
  return best;
}
